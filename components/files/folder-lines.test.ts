import { expect, it } from 'vitest';
import { foldersOf } from '@/components/files/folder-nodes';
import { allAtOnce } from '@/components/files/in-steps';
import { folderLines, folderMove } from '@/components/files/folder-lines';

const folders = allAtOnce(
  foldersOf(['/design/', '/drilling/2023/', '/drilling/2024/assay/', '/survey/'].map((path) => ({ path, size: 1 }))),
);
const open = new Set(['/drilling/']);
const lines = folderLines(folders, open);
const at = (path: string) => lines.findIndex(({ folder }) => folder.path === path);

it('shows what is in a folder only while that stands open, and says where each one is', () => {
  expect(lines.map(({ folder, level, place, of }) => [folder.path, level, place, of])).toEqual([
    ['/design/', 1, 1, 3],
    ['/drilling/', 1, 2, 3],
    ['/drilling/2023/', 2, 1, 2],
    ['/drilling/2024/', 2, 2, 2],
    ['/survey/', 1, 3, 3],
  ]);
});

it.each([
  ['ArrowDown', '/design/', { to: '/drilling/' }],
  ['ArrowDown', '/survey/', null],
  ['ArrowUp', '/design/', null],
  ['Home', '/survey/', { to: '/design/' }],
  ['End', '/design/', { to: '/survey/' }],
  ['ArrowRight', '/design/', null],
  ['ArrowRight', '/drilling/', { to: '/drilling/2023/' }],
  ['ArrowRight', '/drilling/2024/', { open: '/drilling/2024/' }],
  ['ArrowLeft', '/drilling/', { close: '/drilling/' }],
  ['ArrowLeft', '/drilling/2023/', { to: '/drilling/' }],
  ['ArrowLeft', '/design/', null],
  ['d', '/design/', { to: '/drilling/' }],
  ['d', '/drilling/', { to: '/design/' }],
  ['x', '/design/', null],
  ['Tab', '/design/', null],
])('%s on %s', (key, path, expected) => {
  expect(folderMove(key, lines, at(path), open)).toEqual(expected);
});
