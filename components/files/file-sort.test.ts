import { describe, expect, it } from 'vitest';
import { allAtOnce } from '@/components/files/in-steps';
import { type FileSort, serverOrder, sortFiles } from '@/components/files/file-sort';
import { madeFiles } from '@/components/files/test/made-files';

function names(sort: FileSort, ...files: Parameters<typeof madeFiles>): string[] {
  return allAtOnce(sortFiles(madeFiles(...files), sort)).map((file) => file.name);
}

describe('sorting files', () => {
  it('orders names as people do: figures by value, case and accents aside', () => {
    const files = ['DH-10.las', 'dh-9.las', 'Éa.csv', 'eb.csv', 'DH-2.las'].map((name) => ({ name }));
    expect(names({ column: 'name', descending: false }, ...files)).toEqual(
      ['dh-9.las', 'DH-10.las', 'DH-2.las', 'Éa.csv', 'eb.csv'].sort((a, b) =>
        a.localeCompare(b, 'en', { numeric: true }),
      ),
    );
  });

  it('orders folders, and names within a folder', () => {
    const files = [
      { name: 'b', path: '/x/' },
      { name: 'c', path: '/a/' },
      { name: 'a', path: '/x/' },
    ];
    expect(names({ column: 'folder', descending: false }, ...files)).toEqual(['c', 'a', 'b']);
  });

  it('orders sizes and times both ways', () => {
    const files = [
      { name: 'small', size: 1, modified: 30 },
      { name: 'large', size: 9, modified: 10 },
      { name: 'middle', size: 5, modified: 20 },
    ];
    expect(names({ column: 'size', descending: true }, ...files)).toEqual(['large', 'middle', 'small']);
    expect(names({ column: 'modified', descending: false }, ...files)).toEqual(['large', 'middle', 'small']);
    expect(names({ column: 'modified', descending: true }, ...files)).toEqual(['small', 'middle', 'large']);
  });

  it('keeps equal files in one order whatever the direction', () => {
    const files = [{ id: 'b' }, { id: 'a' }, { id: 'c' }];
    const sorted = (descending: boolean) =>
      allAtOnce(sortFiles(madeFiles(...files), { column: 'size', descending })).map(({ id }) => id);
    expect(sorted(true)).toEqual(['a', 'b', 'c']);
    expect(sorted(false)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [{ column: 'created', descending: false }, 'asc:created_at'],
    [{ column: 'modified', descending: true }, 'desc:modified_at'],
    [{ column: 'name', descending: false }, 'desc:modified_at'],
  ] as const)('asks Evo for %j as %s', (sort, order) => {
    expect(serverOrder(sort)).toBe(order);
  });
});
