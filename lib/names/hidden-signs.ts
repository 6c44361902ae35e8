import { hiddenCodes, token } from './reveal';

/** How Unicode calls them, in small letters: a screen reader would spell out `[RLO]`. */
const WORDS = new Map<number, string>([
  [0x00, 'null character'],
  [0x07, 'bell'],
  [0x08, 'backspace'],
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape character'],
  [0x7f, 'delete character'],
  [0x85, 'next line'],
  [0xad, 'soft hyphen'],
  [0x34f, 'combining grapheme joiner'],
  [0x61c, 'Arabic letter mark'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0x3164, 'Hangul filler'],
  [0xfe0e, 'text style selector'],
  [0xfe0f, 'emoji style selector'],
  [0xfeff, 'byte order mark'],
]);

/** The signs in a raw name that do not show by themselves, in words; each once, in their order. */
export function hiddenSigns(name: string): string[] {
  return hiddenCodes(name).map((code) => WORDS.get(code) ?? wordOf(code));
}

function wordOf(code: number): string {
  const short = token(code).slice(1, -1);
  return code < 0x20 ? `control character ${short}` : `character ${short}`;
}
