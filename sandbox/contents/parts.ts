import { createCipheriv } from 'node:crypto';

const AES_BLOCK = 16;
const CHUNK = 64 * 1024;

/** A stretch of a computed file. It can be entered anywhere, so that a range costs what the range is long. */
export interface Part {
  /** In bytes. */
  length: number;
  /** The bytes from `start` up to but not including `end`, counted from the beginning of the part. */
  read: (start: number, end: number) => Buffer;
}

export function fixed(bytes: Buffer | string): Part {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  return { length: buffer.length, read: (start, end) => buffer.subarray(start, end) };
}

/** `count` rows, each of them `rowLength` bytes long. */
export function rows(count: number, rowLength: number, row: (index: number) => string | Buffer): Part {
  const read = (start: number, end: number): Buffer => {
    const first = Math.floor(start / rowLength);
    const beyond = Math.ceil(end / rowLength);
    const made = Array.from({ length: beyond - first }, (_, index) => row(first + index));
    const bytes = Buffer.concat(made.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)));
    return bytes.subarray(start - first * rowLength, end - first * rowLength);
  };
  return { length: count * rowLength, read };
}

export function zeros(length: number): Part {
  return { length, read: (start, end) => Buffer.alloc(end - start) };
}

/** Bytes without a pattern: a key stream of AES in counter mode can be entered at any offset. */
export function noise(key: Buffer, length: number): Part {
  const read = (start: number, end: number): Buffer => {
    const firstBlock = Math.floor(start / AES_BLOCK);
    const counter = Buffer.alloc(AES_BLOCK);
    counter.writeBigUInt64BE(BigInt(firstBlock), 8);
    const skipped = start - firstBlock * AES_BLOCK;
    const cipher = createCipheriv('aes-128-ctr', key, counter);
    return cipher.update(Buffer.alloc(end - start + skipped)).subarray(skipped);
  };
  return { length, read };
}

/** The bytes of `parts`, one behind the other, from `start` up to but not including `end`, in chunks of 64 KiB at most. */
export function* readParts(parts: Part[], start: number, end: number): Generator<Buffer> {
  let offset = 0;
  for (const part of parts) {
    const last = Math.min(end - offset, part.length);
    for (let at = Math.max(0, start - offset); at < last; at += CHUNK) yield part.read(at, Math.min(last, at + CHUNK));
    offset += part.length;
  }
}
