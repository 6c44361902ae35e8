const SAMPLE = 4_096;
/** Text may hold a few stray bytes; more of them than one in so many is no text. */
const STRAY_PER = 50;

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte order mark says so; null for what is no text. Of a part the last line is left
 * out, since it may be cut, unless it is the only one.
 */
export function textOf(bytes: Uint8Array, isPart: boolean): string | null {
  const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes);
  // A character that was cut through shows as U+FFFD.
  const text = isPart ? decoded.replace(/\uFFFD+$/, '') : decoded;
  if (!looksLikeText(text.slice(0, SAMPLE))) return null;
  const end = isPart ? text.lastIndexOf('\n') : 0;
  return end > 0 ? text.slice(0, end + 1) : text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function looksLikeText(sample: string): boolean {
  if (sample.includes('\0')) return false;
  const stray = sample.match(/[\uFFFD\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return stray * STRAY_PER <= sample.length;
}
