import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, pathProblem } from './upload-path';

describe('the path of an upload', () => {
  it.each([
    '/assay.csv',
    '/North/assays/DH 117.csv',
    '/a..b/.hidden',
    '/\u0627\u0644/\u94bb.csv',
    `/${'n'.repeat(256)}`,
    '/100%25 #1?.csv',
  ])('%s is taken', (path) => {
    expect(pathProblem(path)).toBeNull();
  });

  it.each([
    ['', 'It has no name.'],
    ['//', 'It has no name.'],
    [`/${'n'.repeat(257)}`, 'Its name has 257 characters; Evo takes 256.'],
    ['/ lead.csv', 'Its name begins or ends with a space.'],
    ['/trail.csv ', 'Its name begins or ends with a space.'],
    ['/ folder/a.csv', 'A folder of its path begins or ends with a space.'],
    ['/../a.csv', 'A folder of its path is only dots.'],
    ['/..', 'Its name is only dots.'],
    ['/nul\u0000.csv', 'Its name has signs in it that cannot be seen.'],
    ['/evil\u202Efdp.exe', 'Its name has signs in it that cannot be seen.'],
    ['/a\uD800.csv', 'Its name has half a character in it.'],
    [`/${'f/'.repeat(2_048)}a`, 'Its path is too long.'],
  ])('%j is refused: %s', (path, problem) => {
    expect(pathProblem(path)).toBe(problem);
  });

  it('without a problem can be written into an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        if (pathProblem(path) !== null) return;
        const encoded = path.split('/').filter(Boolean).map(encodeURIComponent).join('/');
        expect(new URL(`https://evo.example/files/path/${encoded}`).pathname).toBe(`/files/path/${encoded}`);
      }),
    );
  });
});

describe('a folder', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['a', '/a/'],
    ['//a//b/', '/a/b/'],
  ])('%j is %s', (text, folder) => {
    expect(folderOf(text)).toBe(folder);
  });
});
