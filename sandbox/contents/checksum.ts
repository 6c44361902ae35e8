import { crc32 } from 'node:zlib';

const PIECE = Buffer.alloc(1024 * 1024);

/** CRC-32 of a text followed by so many zeros. */
export function checksumOfZeros(text: string, length: number): number {
  let sum = crc32(text);
  for (let left = length; left > 0; left -= PIECE.length) {
    sum = crc32(PIECE.subarray(0, Math.min(left, PIECE.length)), sum);
  }
  return sum;
}
