// Made when the first name needs it: a browser takes some 20 ms to make one, and most names do not.
let graphemes: Intl.Segmenter | undefined;

/** Longer endings are no extension that anybody reads. */
const LONGEST_EXTENSION = 12;
const BEFORE_EXTENSION = 4;
/** Units looked at from the end: enough for any ending, and quick for a name of any length. */
const REACH = 600;
/** Text in which every unit is a sign of its own. */
const PLAIN = /^[ -~]*$/;

/**
 * The end of a shown name that stays to be read where its middle is cut out: the extension and four characters before it.
 * Never begins within a character that a reader sees as one, nor within a bracketed word such as `[RLO]`.
 */
export function nameTail(shown: string): string {
  const end = shown.slice(-REACH);
  const signs = signsOf(end);
  const dot = signs.lastIndexOf('.');
  const extension = dot < 0 ? 0 : signs.length - dot;
  const kept = (extension > LONGEST_EXTENSION ? LONGEST_EXTENSION : extension) + BEFORE_EXTENSION;
  // Half of a short name is enough of an ending.
  const start = Math.max(signs.length - kept, Math.ceil(signs.length / 2));
  return wholeTokens(end, signs.slice(0, start).join('').length);
}

function signsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function wholeTokens(text: string, start: number): string {
  for (const token of text.matchAll(/\[(?:[A-Z0-9]{2,4}|space|U\+[0-9A-F]{4,6})\]/g)) {
    if (token.index < start && start < token.index + token[0].length) return text.slice(token.index + token[0].length);
  }
  return text.slice(start);
}
