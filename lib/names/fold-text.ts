const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{Mn}/gu;
// Letters that decomposition leaves alone and people type without their stroke, dot or ligature.
const LIKE: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const LETTERS = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g');

/** Text for searching: one form for upper and lower case, accents, composed and decomposed letters, wide forms. */
export function foldText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => LIKE[letter] ?? letter);
}
