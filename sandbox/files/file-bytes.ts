import { createCipheriv, createHash } from 'node:crypto';

const BLOCK = 16;
const CHUNK = 64 * 1024;
const textExtensions = new Set(['csv', 'las', 'txt', 'json', 'dxf', 'obj']);
const TEXT_SIGNS = Buffer.from('0123456789.,0123456789,1234567\n', 'latin1');

/**
 * The bytes of a seeded or generated version, from `start` up to but not including `end`. They are computed:
 * a key stream of AES in counter mode can be entered at any offset and is the same every time.
 */
export function* fileBytes(
  fileId: string,
  versionId: string,
  name: string,
  start: number,
  end: number,
): Generator<Buffer> {
  const key = createHash('sha256').update(`${fileId}/${versionId}`).digest().subarray(0, 16);
  const asText = textExtensions.has(name.toLowerCase().split('.').pop() ?? '');
  for (let at = start; at < end; at += CHUNK) {
    const bytes = keyStream(key, at, Math.min(end, at + CHUNK));
    if (asText)
      for (const [index, byte] of bytes.entries()) bytes[index] = TEXT_SIGNS[byte % TEXT_SIGNS.length] ?? byte;
    yield bytes;
  }
}

function keyStream(key: Buffer, start: number, end: number): Buffer {
  const firstBlock = Math.floor(start / BLOCK);
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(firstBlock), 8);
  const skipped = start - firstBlock * BLOCK;
  const cipher = createCipheriv('aes-128-ctr', key, counter);
  return cipher.update(Buffer.alloc(end - start + skipped)).subarray(skipped);
}
