/** Code points that have a short name people may know; every other invisible one is shown by number. */
const NAMED = new Map<number, string>([
  ...'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'
    .split(' ')
    .map((name, code): [number, string] => [code, name]),
  [0x7f, 'DEL'],
  [0x85, 'NEL'],
  [0xad, 'SHY'],
  [0x34f, 'CGJ'],
  [0x61c, 'ALM'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0x3164, 'HF'],
  [0xfe0e, 'VS15'],
  [0xfe0f, 'VS16'],
  [0xfeff, 'BOM'],
]);

/** Cf characters that print something, such as the Arabic number sign, are no concern here. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const PRINTING_FORMAT = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

const LONE_SURROGATE = /\p{Surrogate}/gu;

// Of one code point each, and anchored on both sides: with `$` alone, Chromium 156 does not find them beyond U+FFFF.
const EMOJI_END = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const EMOJI_START = /^\p{Extended_Pictographic}$/u;
const TAKES_EMOJI_STYLE = /^\p{Emoji}$/u;
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Joiners and emoji style selectors carry meaning where a script or an emoji sequence needs them: splitting a family of
 * emoji or a Persian word would falsify the name. Anywhere else they only hide.
 */
function belongs(code: number, before: string, after: string): boolean {
  if (code === 0xfe0f || code === 0xfe0e) return TAKES_EMOJI_STYLE.test(before);
  if (code !== 0x200c && code !== 0x200d) return false;
  if (JOINING_SCRIPT.test(before) && JOINING_SCRIPT.test(after)) return true;
  return code === 0x200d && EMOJI_END.test(before) && EMOJI_START.test(after);
}

/** `[RLO]`, `[ZWSP]`; `[U+2062]` where there is no short name. */
export function token(code: number): string {
  return `[${NAMED.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}]`;
}

/** The text with controls, bidi marks and other invisibles as bracketed words and lone surrogates as U+FFFD. */
export function reveal(text: string): string {
  const wellFormed = text.replace(LONE_SURROGATE, '\uFFFD');
  if (!INVISIBLE.test(wellFormed)) return wellFormed;
  const points = Array.from(wellFormed);
  return points.map((point, index) => (hides(points, index) ? token(codeOf(point)) : point)).join('');
}

/** The code points of a text that do not show, and that `reveal` makes words of; each once, in their order. */
export function hiddenCodes(text: string): number[] {
  if (!INVISIBLE.test(text)) return [];
  const points = Array.from(text);
  return [...new Set(points.filter((_, index) => hides(points, index)).map(codeOf))];
}

function hides(points: readonly string[], index: number): boolean {
  const point = points[index] ?? '';
  if (!INVISIBLE.test(point) || PRINTING_FORMAT.test(point)) return false;
  return !belongs(codeOf(point), points[index - 1] ?? '', points[index + 1] ?? '');
}

function codeOf(point: string): number {
  return point.codePointAt(0) ?? 0;
}
