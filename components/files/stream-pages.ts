import { type FilePage, FIRST_PAGE, LARGEST_PAGE } from '@/lib/files/wire';

const IN_FLIGHT = 3;
/** A total that grows with every page would keep us asking for ever. */
const MOST_PAGES = 2000;
/** So many pages in a row that bring nothing end the list, whatever its total says. */
const MOST_IDLE_PAGES = 2;

export type FetchPage = (offset: number) => Promise<FilePage>;

/**
 * All pages of a list in their order, a few asked for at once. It follows `total` as Evo restates it, ends after two
 * pages that are empty or begin as an earlier one did, and throws what a page throws.
 */
export async function* streamPages(fetchPage: FetchPage): AsyncGenerator<FilePage> {
  const isIdle = idlePages();
  const first = await fetchPage(0);
  yield first;
  let total = first.total;
  let idle = isIdle(first) ? 1 : 0;
  let next = FIRST_PAGE;
  const asked: Promise<FilePage>[] = [];
  const ask = () => {
    while (idle < MOST_IDLE_PAGES && asked.length < IN_FLIGHT && next < Math.min(total, MOST_PAGES * LARGEST_PAGE)) {
      const page = fetchPage(next);
      // Awaited in order further down; one that fails before its turn must not count as unhandled.
      page.catch(() => undefined);
      asked.push(page);
      next += LARGEST_PAGE;
    }
  };
  for (ask(); asked.length > 0 && idle < MOST_IDLE_PAGES; ask()) {
    const page = await asked.shift();
    if (page === undefined) return;
    total = page.total;
    idle = isIdle(page) ? idle + 1 : 0;
    yield page;
  }
}

/** Tells pages that bring nothing: empty ones, and those of a list that begins anew instead of going on. */
function idlePages(): (page: FilePage) => boolean {
  const begun = new Set<string>();
  return ({ rows }) => {
    if (rows[0] === undefined) return true;
    const start = rows[0].join();
    if (begun.has(start)) return true;
    begun.add(start);
    return false;
  };
}
