/*
 * PostgreSQL text refuses U+0000, and lone surrogates do not survive UTF-8. Each such unit is
 * stored as one private code point of plane 16, so substring search and folding work on the
 * stored form. Code points of that range that occur by themselves are marked by U+10F8FF and
 * moved down one plane, or a search for U+0000 would find them too.
 */
const PLANE = 0x100000;
const STEP = 0x10000;
const MARK = '\u{10F8FF}';
const UNSTORABLE = /\u0000|\p{Cs}|[\u{100000}\u{10D800}-\u{10DFFF}\u{10F8FF}]/gu;
const STORED = /\u{10F8FF}(.)|[\u{100000}\u{10D800}-\u{10DFFF}]/gu;

/** The form of any JavaScript string that PostgreSQL can hold. */
export function toStored(text: string): string {
  return text.replace(UNSTORABLE, (unit) => {
    const code = unit.codePointAt(0) ?? 0;
    return code < PLANE ? String.fromCodePoint(PLANE + code) : MARK + String.fromCodePoint(code - STEP);
  });
}

/** The string that was given to `toStored`. */
export function fromStored(stored: string): string {
  return stored.replace(STORED, (unit, marked: string | undefined) => {
    if (marked !== undefined) return String.fromCodePoint((marked.codePointAt(0) ?? 0) + STEP);
    return String.fromCharCode((unit.codePointAt(0) ?? PLANE) - PLANE);
  });
}

/** The stored form used for comparing names: Evo compares paths without regard to case. */
export function toFolded(text: string): string {
  return toStored(text.toLowerCase());
}
