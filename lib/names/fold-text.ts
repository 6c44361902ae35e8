const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{Mn}/gu;
// Letters that decomposition leaves alone and people type without their stroke, dot or ligature.
const LIKE: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
  // The sigma at a word's end.
  ς: 'σ',
};
const LETTERS = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g');

/**
 * Text for searching, the one fold of the console: upper and lower case, accents and none, composed and decomposed
 * letters, ligatures, wide forms and the Turkish i's, dotted or not, are each one. No language is assumed: what finds a
 * file here finds it everywhere. Look-alikes of other scripts stay apart.
 */
export function foldText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => LIKE[letter] ?? letter);
}
