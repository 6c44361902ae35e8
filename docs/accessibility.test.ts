import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksIn, titlesIn } from './linked-tests';

const POINTS = 33;

const page = readFileSync(join(import.meta.dirname, 'accessibility.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d+ /.test(line));
const links = linksIn(page);

it('lists every point once, in order', () => {
  expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: POINTS }, (_, index) => index + 1));
});

it.each(rows.map((row) => [row.split('|')[1]?.trim() ?? '', row]))(
  'point %s leads to a test, or says why there is none yet',
  (_, row) => {
    expect(linksIn(row).length > 0 || row.includes('Not yet')).toBe(true);
  },
);

describe.each([...new Set(links.map(({ address }) => address))])('%s', (address) => {
  const path = join(import.meta.dirname, address);

  it('is there, and holds every test that is named after it', () => {
    expect(existsSync(path)).toBe(true);
    const titles = titlesIn(readFileSync(path, 'utf8'));
    const named = links.filter((link) => link.address === address).map(({ title }) => title);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  });
});
