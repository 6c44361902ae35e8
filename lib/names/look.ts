/**
 * Signs that the console's font, or nearly any other, draws like the one on the left. A small table of our own: Unicode's
 * list of confusables also takes l, 1 and I or rn and m for one, which this font keeps apart, and would mark every second
 * drill hole.
 */
const ALIKE: Record<string, string> = {
  a: '\u0430\u0251\u03B1',
  b: '\u042C\u0184',
  c: '\u0441\u03F2\u1D04',
  d: '\u0501',
  e: '\u0435\u04BD',
  g: '\u0261\u0581',
  h: '\u04BB\u0570',
  i: '\u0456\u03B9\u0131\u0269',
  j: '\u0458\u03F3',
  k: '\u03BA\u043A',
  l: '\u04CF\u01C0\u2223',
  n: '\u0578',
  o: '\u043E\u03BF\u0585\u1D0F',
  p: '\u0440\u03C1',
  q: '\u051B\u0566',
  s: '\u0455\uA731',
  u: '\u057D\u03C5\u1D1C',
  v: '\u0475\u03BD\u1D20',
  w: '\u051D\u0561\u1D21',
  x: '\u0445\u03C7',
  y: '\u0443\u03B3\u04AF',
  z: '\u1D22',
  A: '\u0410\u0391\u13AA',
  B: '\u0412\u0392\u13F4',
  C: '\u0421\u03F9\u13DF',
  E: '\u0415\u0395\u13AC',
  G: '\u050C\u13C0',
  H: '\u041D\u0397\u13BB',
  I: '\u0406\u0399\u04C0',
  J: '\u0408\u13AB',
  K: '\u041A\u039A\u13E6\u212A',
  M: '\u041C\u039C\u13B7',
  N: '\u039D',
  O: '\u041E\u039F\u0555',
  P: '\u0420\u03A1\u13E2',
  Q: '\u051A',
  S: '\u0405\u13DA\u054F',
  T: '\u0422\u03A4\u13A2',
  U: '\u054D',
  V: '\u0474\u13D9',
  W: '\u051C\u13D4',
  X: '\u0425\u03A7',
  Y: '\u03A5\u04AE\u0423',
  Z: '\u0396\u13C3',
  '3': '\u0417\u04E0',
  '-': '\u2010\u2011\u2012\u2013\u2212\uFE58',
  '.': '\u2024',
  '/': '\u2044\u2215',
  ':': '\u2236\u0589',
  "'": '\u2018\u2019\u02B9\u02BC\u2032',
};
const LIKE = new Map(Object.entries(ALIKE).flatMap(([sign, others]) => Array.from(others, (other) => [other, sign])));
const ALIKES = new RegExp(`[${[...LIKE.keys()].join('')}]`, 'gu');

/** Ligatures, wide forms, Roman numerals and the alphabets of mathematics: letters in another dress. */
const DRESSED = /[\uFB00-\uFB06\uFF01-\uFF5E\u2160-\u217F\u{1D400}-\u{1D7FF}]/gu;

const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** A form that two shown names have in common if a reader cannot tell them apart. Never for show. */
export function lookOf(shown: string): string {
  if (PLAIN.test(shown)) return shown;
  return shown
    .replace(DRESSED, (sign) => sign.normalize('NFKC'))
    .normalize('NFD')
    .replace(ALIKES, (sign) => LIKE.get(sign) ?? sign)
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
}

/** The name with everything that is not plain ASCII as its number: `caf[U+00E9].csv`. Tells names of one look apart. */
export function spelled(name: string): string {
  return Array.from(name, (point) => {
    const code = point.codePointAt(0) ?? 0;
    return code >= 0x20 && code < 0x7f ? point : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}
