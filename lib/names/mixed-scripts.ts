import { lookOf } from './look';

/** The scripts with letters that are drawn alike. Others cannot pass for one another, so a mixture with them is honest. */
const SCRIPTS = new Map([
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Coptic', /\p{Script=Coptic}/u],
  ['Lisu', /\p{Script=Lisu}/u],
]);

const ASCII = /^[\x00-\x7F]*$/;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Greek letters that look like no other: units, isotopes, stress. */
const SYMBOL = /\p{Script=Greek}/u;

/**
 * The scripts that one word of a shown name mixes; empty where no word does. A Cyrillic name with a Latin extension is
 * no mixture, nor is a unit such as `μm`.
 */
export function mixedScripts(shown: string): string[] {
  if (ASCII.test(shown)) return [];
  for (const word of shown.match(WORDS) ?? []) {
    const letters = Array.from(word).filter((letter) => !isSymbol(letter));
    const scripts = [...SCRIPTS].filter(([, script]) => letters.some((letter) => script.test(letter)));
    if (scripts.length > 1) return scripts.map(([name]) => name);
  }
  return [];
}

function isSymbol(letter: string): boolean {
  return SYMBOL.test(letter) && lookOf(letter) === letter;
}
