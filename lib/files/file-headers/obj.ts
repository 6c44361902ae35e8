import { factsOf, type FileHeader } from './header';

const STATEMENTS = /^(?:v|vn|vt|f|o|g|l|s|usemtl|mtllib)\s/;
const MOST_NAMES = 20;

/** What the beginning of a Wavefront mesh says; null for anything else. `whole`: it is the whole file. */
export function objHeader(text: string, whole: boolean): FileHeader | null {
  const lines = text.split(/\r?\n/);
  const statements = lines.filter((line) => STATEMENTS.test(line));
  if (statements.length === 0) return null;
  const named = (word: string) => {
    const names = statements
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length).trim());
    return [...new Set(names)].slice(0, MOST_NAMES).join(', ');
  };
  const count = (word: string) => statements.filter((line) => line.startsWith(`${word} `)).length;
  const counted = (word: string) => (whole ? count(word).toLocaleString('en') : null);
  return {
    format: 'Mesh, Wavefront OBJ',
    facts: factsOf([
      ['Remark', lines.find((line) => line.startsWith('#'))?.slice(1)],
      ['Objects', named('o')],
      ['Groups', named('g')],
      ['Materials', named('mtllib')],
      ['Vertices', counted('v')],
      ['Faces', counted('f')],
    ]),
  };
}
