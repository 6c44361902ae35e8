import { expect, it } from 'vitest';
import { allAtOnce } from '@/components/files/in-steps';
import { folderName, pathsTo } from '@/components/files/folder-paths';
import { type FolderNode, foldersOf } from '@/components/files/folder-nodes';

const file = (path: string, size = 1) => ({ path, size });

/** Each folder with its counts, its own folders indented. */
function drawn(folders: readonly FolderNode[], indent = ''): string[] {
  return folders.flatMap(({ shown, files, bytes, folders: inner }) => [
    `${indent}${shown} ${files} ${bytes}`,
    ...drawn(inner, `${indent}  `),
  ]);
}

it('counts the files of a folder and of all below it, outermost first and by name', () => {
  const files = [
    file('/drilling/2024/assay/', 5),
    file('/drilling/', 2),
    file('/drilling/2023/'),
    file('/'),
    file('/a10/'),
    file('/a9/'),
  ];
  expect(drawn(allAtOnce(foldersOf(files)))).toEqual([
    'a9 1 1',
    'a10 1 1',
    'drilling 3 8',
    '  2023 1 1',
    '  2024 1 5',
    '    assay 1 5',
  ]);
});

it('keeps folders apart that differ by case, by a composed letter or by what does not show', () => {
  const files = ['/A/', '/a/', '/caf\u00E9/', '/cafe\u0301/', '/a\u202E/'].map((path) => file(path));
  const folders = allAtOnce(foldersOf(files));
  expect(folders).toHaveLength(5);
  expect(folders.map(({ shown }) => shown)).toContain('a[RLO]');
});

it('takes folders named like parts of an object for folders', () => {
  expect(drawn(allAtOnce(foldersOf([file('/__proto__/constructor/')])))).toEqual([
    '__proto__ 1 1',
    '  constructor 1 1',
  ]);
});

it('counts a size that Evo did not name as none', () => {
  expect(allAtOnce(foldersOf([file('/x/', -1)]))[0]?.bytes).toBe(0);
});

it.each([
  ['/', []],
  ['/a/', ['/a/']],
  ['/a/b/c/', ['/a/', '/a/b/', '/a/b/c/']],
  ['/a/b', ['/a/', '/a/b/']],
])('%s lies in %j', (path, expected) => {
  expect(pathsTo(path)).toEqual(expected);
});

it('names a folder by the last part of its path', () => {
  expect(folderName('/drilling/2024/')).toBe('2024');
  expect(folderName('/drilling/')).toBe('drilling');
});
