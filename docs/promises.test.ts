import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksIn, titlesIn } from './linked-tests';

const FOLDER = import.meta.dirname;
const page = readFileSync(join(FOLDER, 'promises.md'), 'utf8');
const PROMISES = Array.from({ length: 40 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);

/** The cells of every table row that begins with such a mark. */
function rowsWith(mark: RegExp): string[][] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((line) => line.split('|').map((cell) => cell.trim())).filter(([, first]) => mark.test(first ?? ''));
}

const promises = rowsWith(/^P\d\d$/);
const requirements = rowsWith(/^\d+\.\d+\.\d+$/);

it('lists every promise once, in order', () => {
  expect(promises.map(([, id]) => id)).toEqual(PROMISES);
});

it('lists every requirement once, in order', () => {
  const ids = requirements.map(([, id]) => id ?? '');
  expect(ids.length).toBeGreaterThan(50);
  const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  expect(ids).toEqual([...new Set(ids)].sort(byNumber));
});

describe.each(promises.map((cells) => [cells[1] ?? '', cells.join(' ')]))('%s', (_, row) => {
  it('leads to a test, or says why there is none yet', () => {
    expect(linksIn(row).length > 0 || row.includes('Not yet')).toBe(true);
  });
});

describe.each(requirements.map((cells) => [cells[1] ?? '', cells.join(' ')]))('requirement %s', (_, row) => {
  it('names the promise that serves it, and leads to a test', () => {
    expect(row).toMatch(/\bP\d\d\b/);
    expect(linksIn(row).length).toBeGreaterThan(0);
  });
});

const links = linksIn(page);

it('leads to tests and to nothing else', () => {
  expect(links.length).toBeGreaterThan(150);
  expect(links.filter(({ address }) => !/\.(test|spec)\.ts$/.test(address))).toEqual([]);
});

describe.each([...new Set(links.map(({ address }) => address))])('%s', (address) => {
  const path = join(FOLDER, address);

  it('is there, and holds every test that is named after it', () => {
    expect(existsSync(path)).toBe(true);
    const titles = titlesIn(readFileSync(path, 'utf8'));
    const named = links.filter((link) => link.address === address).map(({ title }) => title);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  });
});
