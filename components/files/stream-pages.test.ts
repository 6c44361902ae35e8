import { describe, expect, it } from 'vitest';
import { streamPages } from '@/components/files/stream-pages';
import { madePage } from '@/components/files/test/made-files';
import { type FilePage, FIRST_PAGE, LARGEST_PAGE } from '@/lib/files/wire';

async function read(fetchPage: (offset: number) => Promise<FilePage>): Promise<number[]> {
  const offsets: number[] = [];
  for await (const page of streamPages(fetchPage)) offsets.push(page.offset);
  return offsets;
}

const pageAt = (offset: number, total: number, rows = 1) =>
  Promise.resolve(
    madePage(
      Array.from({ length: rows }, (_, index) => ({ id: `${offset}-${index}` })),
      { offset, total },
    ),
  );

const madeAgain = (offset: number) =>
  Promise.resolve(madePage([{ id: '' }, { id: 'the same' }], { offset, total: 10 ** 15 }));

describe('streaming pages', () => {
  it('gives every page once, in order', async () => {
    expect(await read((offset) => pageAt(offset, FIRST_PAGE + LARGEST_PAGE * 2 + 1))).toEqual([
      0,
      ...[0, 1, 2].map((page) => FIRST_PAGE + page * LARGEST_PAGE),
    ]);
  });

  it('asks for no second page where the first has all', async () => {
    expect(await read((offset) => pageAt(offset, FIRST_PAGE))).toEqual([0]);
  });

  it('has at most three pages under way', async () => {
    let open = 0;
    let most = 0;
    await read(async (offset) => {
      most = Math.max(most, ++open);
      const page = await pageAt(offset, LARGEST_PAGE * 20);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return page;
    });
    expect(most).toBe(3);
  });

  it('follows a total that shrinks', async () => {
    expect(await read((offset) => pageAt(offset, offset === 0 ? LARGEST_PAGE * 9 : LARGEST_PAGE))).toHaveLength(4);
  });

  it('stops after two pages without a row, whatever the total says', async () => {
    expect(await read((offset) => pageAt(offset, 1_000_000, offset === 0 ? 1 : 0))).toHaveLength(3);
  });

  it('stops where the list begins anew over and over', async () => {
    expect(await read((offset) => madeAgain(offset))).toHaveLength(3);
  });

  it('goes on where a file shifted on to the next page', async () => {
    const drifting = (offset: number) =>
      Promise.resolve(
        madePage([{ id: `last of ${Math.max(0, offset - LARGEST_PAGE)}` }, { id: `last of ${offset}` }], {
          offset,
          total: FIRST_PAGE + LARGEST_PAGE * 4,
        }),
      );
    expect(await read(drifting)).toHaveLength(5);
  });

  it('stops at the first page of an empty list', async () => {
    expect(await read((offset) => pageAt(offset, 0, 0))).toEqual([0]);
  });

  it('throws what a page throws', async () => {
    const failing = (offset: number) =>
      offset === 0 ? pageAt(0, LARGEST_PAGE * 3) : Promise.reject(new Error('no page'));
    await expect(read(failing)).rejects.toThrow('no page');
  });
});
