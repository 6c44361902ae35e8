import { crc32, deflateSync } from 'node:zlib';
import { checksumOfZeros } from '@/sandbox/contents/checksum';
import type { Format } from '@/sandbox/contents/format';
import { fixed, noise, zeros } from '@/sandbox/contents/parts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WIDEST = 512;
const CHUNK_FRAME = 12;
const LARGEST = 1024 * 1024 * 1024;

/** A grey square. A private chunk that viewers skip takes up the bytes that the picture leaves. */
export const png: Format = (origin, size) => {
  const end = chunk('IEND', Buffer.alloc(0));
  for (let side = Math.min(WIDEST, Math.floor(Math.sqrt(size))); side > 0 && size <= LARGEST; side -= 1) {
    const picture = Buffer.concat([SIGNATURE, headerChunk(side), pixelChunk(side, origin.seed)]);
    const filler = size - picture.length - end.length - CHUNK_FRAME;
    if (filler < 0) continue;
    const begun = Buffer.concat([picture, lengthAndType(filler, 'paDd')]);
    return [fixed(begun), zeros(filler), fixed(Buffer.concat([uint32(checksumOfZeros('paDd', filler)), end]))];
  }
  return [noise(origin.key, size)];
};

function headerChunk(side: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(side, 0);
  data.writeUInt32BE(side, 4);
  data[8] = 8;
  return chunk('IHDR', data);
}

/** Stored, not compressed: what deflate makes of it differs between releases of zlib. */
function pixelChunk(side: number, seed: number): Buffer {
  const lines = Buffer.alloc(side * (side + 1));
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      lines[row * (side + 1) + 1 + column] = ((row ^ column) + (seed & 0xff)) & 0xff;
    }
  }
  return chunk('IDAT', deflateSync(lines, { level: 0 }));
}

function chunk(type: string, data: Buffer): Buffer {
  const begun = Buffer.concat([lengthAndType(data.length, type), data]);
  return Buffer.concat([begun, uint32(crc32(begun.subarray(4)))]);
}

function lengthAndType(length: number, type: string): Buffer {
  return Buffer.concat([uint32(length), Buffer.from(type, 'latin1')]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
