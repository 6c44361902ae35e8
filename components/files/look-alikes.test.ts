import { describe, expect, it } from 'vitest';
import { allAtOnce } from '@/components/files/in-steps';
import { findLookAlikes } from '@/components/files/look-alikes';
import { nameMarks } from '@/components/files/name-marks';
import { madeFiles } from '@/components/files/test/made-files';

function marks(files: { id: string; name: string; path?: string }[], ignoreEqual = false): Record<string, string[]> {
  const listed = madeFiles(...files);
  const alike = allAtOnce(findLookAlikes(listed, ignoreEqual));
  return Object.fromEntries(
    listed.map((file) => [file.id, nameMarks(file, alike.get(file.id)).map(({ word }) => word)]),
  );
}

describe('what to mind about a name', () => {
  it('is that another one in the folder looks the same', () => {
    const files = [
      { id: 'nfc', name: 'caf\u00E9.csv' },
      { id: 'nfd', name: 'cafe\u0301.csv' },
      { id: 'plain', name: 'cafe.csv' },
      { id: 'elsewhere', name: 'caf\u00E9.csv', path: '/b/' },
    ];
    expect(marks(files)).toEqual({ nfc: ['same look'], nfd: ['same look'], plain: [], elsewhere: [] });
  });

  it('is a mixture of scripts, with or without a twin', () => {
    const files = [
      { id: 'mixed', name: '\u0440\u0430yment.csv' },
      { id: 'latin', name: 'payment.csv' },
    ];
    expect(marks(files)).toEqual({ mixed: ['same look', 'mixed scripts'], latin: ['same look'] });
    expect(marks(files.slice(0, 1))).toEqual({ mixed: ['mixed scripts'] });
  });

  it('is that another one has the very same name, but for deleted files', () => {
    const files = [
      { id: 'one', name: 'twin.csv' },
      { id: 'two', name: 'twin.csv' },
    ];
    expect(marks(files)).toEqual({ one: ['same name'], two: ['same name'] });
    expect(marks(files, true)).toEqual({ one: [], two: [] });
    const three = [...files, { id: 'three', name: 'tw\u0456n.csv' }];
    expect(marks(three, true)).toMatchObject({ one: ['same look'], three: ['same look', 'mixed scripts'] });
  });

  it('is told of folders that look the same', () => {
    const files = [
      { id: 'one', name: 'x.csv', path: '/a/' },
      { id: 'two', name: 'x.csv', path: '/\u0430/' },
    ];
    expect(marks(files)).toEqual({ one: ['same look'], two: ['same look'] });
  });

  it('is nothing for what merely has other signs, or the name of a property', () => {
    const names = ['Case.csv', 'case.csv', '__proto__', 'constructor', 'a[ZWSP]b', 'ملف.csv', '文件.csv', '', ' '];
    const files = names.map((name, index) => ({ id: `f-${index}`, name }));
    expect(Object.values(marks(files)).flat()).toEqual([]);
  });
});
