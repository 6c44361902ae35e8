import type { FilePage } from '@/lib/files/wire';

/** The most rows Evo gives a page. */
export const PAGE_SIZE = 5000;

const IN_FLIGHT = 3;
/** A total that grows with every page would keep us asking for ever. */
const MOST_PAGES = 2000;

export type FetchPage = (offset: number) => Promise<FilePage>;

/**
 * All pages of a list in their order, a few asked for at once. It follows `total` as Evo restates it, ends after two
 * pages without a row, and throws what a page throws.
 */
export async function* streamPages(fetchPage: FetchPage): AsyncGenerator<FilePage> {
  const first = await fetchPage(0);
  yield first;
  let total = first.total;
  let empty = first.rows.length + first.unusable === 0 ? 1 : 0;
  let next = PAGE_SIZE;
  const asked: Promise<FilePage>[] = [];
  const ask = () => {
    while (asked.length < IN_FLIGHT && next < total && next < MOST_PAGES * PAGE_SIZE) {
      const page = fetchPage(next);
      // Awaited in order further down; one that fails before its turn must not count as unhandled.
      page.catch(() => undefined);
      asked.push(page);
      next += PAGE_SIZE;
    }
  };
  for (ask(); asked.length > 0 && empty < 2; ask()) {
    const page = await asked.shift();
    if (page === undefined) return;
    total = page.total;
    empty = page.rows.length + page.unusable === 0 ? empty + 1 : 0;
    yield page;
  }
}
