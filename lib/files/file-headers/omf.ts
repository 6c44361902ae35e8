import { factsOf, type FileHeader } from './header';

const MAGIC = [0x84, 0x83, 0x82, 0x81];
const VERSION_AT = 4;
const ID_AT = 36;
const ID_END = 52;

/** What the head of an Open Mining Format file says (version 1); null for anything else. */
export function omfHeader(bytes: Buffer): FileHeader | null {
  if (bytes.length < ID_END || MAGIC.some((byte, at) => bytes[at] !== byte)) return null;
  const version = bytes.toString('latin1', VERSION_AT, ID_AT).replace(/\0[^]*$/, '');
  const id = bytes.toString('hex', ID_AT, ID_END).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    format: 'Open Mining Format',
    facts: factsOf([
      ['Version', version.replace(/[^\x20-\x7e]/g, '')],
      ['Project ID', id],
    ]),
  };
}
