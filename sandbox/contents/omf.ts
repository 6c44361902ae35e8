import type { Format } from '@/sandbox/contents/format';
import { fixed, noise } from '@/sandbox/contents/parts';

const VERSION = 'OMF-v0.9.0';
const VERSION_BYTES = 32;
const HEAD_BYTES = 60;

/** An Open Mining Format file, version 1: a head that says where the description of the project stands, at the end. */
export const omf: Format = (origin, size) => {
  const uid = origin.key.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const created = '2024-06-03T00:00:00Z';
  const project = {
    __class__: 'Project',
    uid,
    name: 'Resource model',
    description: '',
    date_created: created,
    elements: [],
  };
  const tail = Buffer.from(JSON.stringify({ [uid]: project }));
  const filler = size - HEAD_BYTES - tail.length;
  if (filler < 0) return [noise(origin.key, size)];
  const head = Buffer.alloc(HEAD_BYTES);
  head.set([0x84, 0x83, 0x82, 0x81]);
  head.write(VERSION, 4, 'latin1');
  origin.key.copy(head, 4 + VERSION_BYTES);
  head.writeBigUInt64LE(BigInt(HEAD_BYTES + filler), HEAD_BYTES - 8);
  return [fixed(head), noise(origin.key, filler), fixed(tail)];
};
