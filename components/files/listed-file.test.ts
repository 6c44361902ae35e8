import { expect, it } from 'vitest';
import { filesOfPage, restored } from '@/components/files/listed-file';
import type { FileRow } from '@/lib/files/wire';

const LEAD = { id: 'p-1', name: 'Geology Lead', email: null };
const CREW = { id: 'p-2', name: null, email: 'crew@sandbox.example' };

it('gives each row what its page says of it, and of nobody else', () => {
  const rows: FileRow[] = [
    ['a', 'Assay.csv', '/drilling/', 1.5e9, 'v-1', 1.7e12, 0, 1.71e12, 1, 0, -1],
    ['', 'pit.dxf', '/', -1, 'v-2', 0, -1, 1.72e12, 0, 1.73e12, 1],
  ];
  const files = filesOfPage({ ok: true, rows, people: [LEAD, CREW], total: 7, offset: 5, doubtful: false });
  const told = files.map((file) => ({
    ...{ id: file.id, usable: file.usable, name: file.name, folded: file.folded, family: file.family },
    ...{ path: file.path, shownFolder: file.shownFolder, size: file.size, versionId: file.versionId },
    ...{ created: [file.createdAt, file.createdBy], modified: [file.modifiedAt, file.modifiedBy] },
    ...{ deleted: [file.deletedAt, file.deletedBy] },
  }));
  expect(told).toEqual([
    {
      ...{ id: 'a', usable: true, name: 'Assay.csv', folded: 'assay.csv', family: 'table' },
      ...{ path: '/drilling/', shownFolder: '/drilling', size: 1.5e9, versionId: 'v-1' },
      ...{ created: [1.7e12, LEAD], modified: [1.71e12, CREW], deleted: [0, null] },
    },
    {
      ...{ id: 'no-id-6', usable: false, name: 'pit.dxf', folded: 'pit.dxf', family: 'cad' },
      ...{ path: '/', shownFolder: '/', size: -1, versionId: 'v-2' },
      ...{ created: [0, null], modified: [1.72e12, LEAD], deleted: [1.73e12, CREW] },
    },
  ]);
});

it.each([
  [
    { name: '', path: '' },
    { name: 'Assay.csv', path: '/drilling/' },
  ],
  [
    { name: 'Assay-2.csv', path: '/old/' },
    { name: 'Assay-2.csv', path: '/old/' },
  ],
])('keeps of a restored file all but its deletion, given %o', (given, now) => {
  const rows: FileRow[] = [['a', 'Assay.csv', '/drilling/', 9, 'v-1', 1.7e12, 0, 1.71e12, 1, 1.72e12, 1]];
  const [file] = filesOfPage({ ok: true, rows, people: [LEAD, CREW], total: 1, offset: 0, doubtful: false });
  if (file === undefined) throw new Error('The page has no file.');
  expect(restored(file, given)).toMatchObject({
    ...now,
    ...{
      id: 'a',
      size: 9,
      versionId: 'v-1',
      createdAt: 1.7e12,
      createdBy: LEAD,
      modifiedAt: 1.71e12,
      modifiedBy: CREW,
    },
    ...{ deletedAt: 0, deletedBy: null },
  });
});
