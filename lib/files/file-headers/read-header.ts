import 'server-only';
import { dxfHeader } from './dxf';
import { tiffHeader } from './geotiff';
import type { FileHeader } from './header';
import { lasHeader } from './las';
import { objHeader } from './obj';
import { omfHeader } from './omf';

/** `text`: the bytes as text, null where they are none. `whole`: there is no more than these. */
type Beginning = { name: string; bytes: Buffer; text: string | null; whole: boolean };

/** What a file of the field says of itself at its beginning; null where it is of no format that is known here. */
export async function readHeader({ name, bytes, text, whole }: Beginning): Promise<FileHeader | null> {
  if (text === null) return omfHeader(bytes) ?? (await tiffHeader(bytes));
  if (/\.obj$/i.test(name)) return objHeader(text, whole);
  return lasHeader(text) ?? dxfHeader(text);
}
