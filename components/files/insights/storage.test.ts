import { expect, it } from 'vitest';
import { mapLayout } from '@/components/files/insights/map-layout';
import { allAtOnce } from '@/components/files/in-steps';
import { joined, storageOf } from '@/components/files/insights/storage';
import { storageCsv } from '@/components/files/insights/storage-csv';
import { madeFiles } from '@/components/files/test/made-files';

const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();

const FILES = madeFiles(
  { name: 'a.csv', path: '/drilling/2024/', size: 300, modified: noon('2024-12-31'), by: 0 },
  { name: 'b.las', path: '/drilling/', size: 100, modified: noon('2025-01-01'), by: 1 },
  { name: 'c.omf', path: '/models/', size: 5_000, modified: noon('2024-06-01'), by: 0 },
  { name: 'd.txt', path: '/', size: -1, modified: 0, by: 1 },
);

it('adds up what the latest versions take, by folder, type, year and person', () => {
  const { whole, folders, years, people, largest } = allAtOnce(storageOf(FILES));
  expect(whole).toMatchObject({ files: 4, bytes: 5_400 });
  expect(folders.map(({ path, shown, files, bytes }) => [path, shown, files, bytes])).toEqual([
    ['/models/', '/models', 1, 5_000],
    ['/drilling/', '/drilling', 2, 400],
    ['/', 'In no folder', 1, 0],
  ]);
  expect(years.map(({ year, bytes }) => [year, bytes])).toEqual([
    [2025, 100],
    [2024, 5_300],
    [null, 0],
  ]);
  expect(people.map(({ files, bytes }) => [files, bytes])).toEqual([
    [2, 5_300],
    [2, 100],
  ]);
  expect(largest.map(({ name }) => name)).toEqual(['c.omf', 'a.csv', 'b.las']);
});

it('finds the largest among many', () => {
  const sizes = Array.from({ length: 500 }, (_, index) => (index * 7_919) % 503);
  const files = madeFiles(...sizes.map((size, index) => ({ name: `${index}.csv`, size })));
  const largest = allAtOnce(storageOf(files)).largest.map(({ size }) => size);
  expect(largest).toEqual(sizes.toSorted((a, b) => b - a).slice(0, 6));
});

it('adds slices up to what their files amount to', () => {
  const { whole, folders } = allAtOnce(storageOf(FILES));
  const sum = joined(folders);
  expect({ ...sum, families: sum.families.length }).toEqual({ ...whole, families: whole.families.length });
});

it('finds files of one name and size, and what all but one of them take', () => {
  const files = madeFiles(
    { name: 'Assay.csv', path: '/a/', size: 10 },
    { name: 'assay.csv', path: '/b/', size: 10 },
    { name: 'assay.csv', path: '/c/', size: 10 },
    { name: 'assay.csv', path: '/d/', size: 11 },
    { name: 'core.tif', path: '/a/', size: 500 },
    { name: 'core.tif', path: '/b/', size: 500 },
    { name: 'empty', path: '/a/', size: 0 },
    { name: 'empty', path: '/b/', size: 0 },
  );
  expect(
    allAtOnce(storageOf(files)).duplicates.map(({ file, count, extraBytes }) => [file.name, count, extraBytes]),
  ).toEqual([
    ['core.tif', 2, 500],
    ['Assay.csv', 3, 20],
  ]);
});

it('gives each folder an area as large as its part, inside the map, and its types inside of it', () => {
  const areas = mapLayout(allAtOnce(storageOf(FILES)).folders, 400);
  expect(areas.map(({ folder }) => folder?.path)).toEqual(['/models/', '/drilling/']);
  const area = ({ width, height }: { width: number; height: number }) => width * height;
  const [models, drilling] = areas;
  if (models === undefined || drilling === undefined) throw new Error('There are two folders with bytes.');
  expect(area(models) / area(drilling)).toBeCloseTo(5_000 / 400, 5);
  for (const { left, width, top, height, families } of areas) {
    expect(left + width).toBeLessThanOrEqual(100.001);
    expect(top + height).toBeLessThanOrEqual(400.001);
    for (const part of families) expect(part.top + part.height).toBeLessThanOrEqual(height + 0.001);
  }
});

it('shows many folders as a dozen areas, the small ones together', () => {
  const files = madeFiles(
    ...Array.from({ length: 40 }, (_, index) => ({ name: 'a.csv', path: `/f${index}/`, size: 100 - index })),
  );
  const areas = mapLayout(allAtOnce(storageOf(files)).folders, 400);
  expect(areas).toHaveLength(12);
  expect(areas.find(({ folder }) => folder === null)).toMatchObject({ folders: 29 });
});

it('writes every figure down, and nothing that a spreadsheet would run', () => {
  const csv = storageCsv(
    allAtOnce(storageOf(madeFiles({ name: '=cmd()', path: '/=1+1"/', size: 2, modified: noon('2024-06-01') }))),
  );
  expect(csv).toContain('"All files","",1,2\r\n');
  expect(csv).toContain(['"Folder"', '"/=1+1"""', '1', '2'].join());
  expect(csv).toContain(`"Largest files","'=cmd()",1,2\r\n`);
});
