import 'server-only';
import type { Failure, Result } from '@/lib/evo/failure';
import type { ListPage } from '@/lib/evo/instance';
import { failureOf } from '@/lib/evo/own-failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import type { OrgList } from './reading';

/** At 100 a page, far more than an organisation has people. */
const MOST_PAGES = 500;

/**
 * A list without a total, to the page that says it is the last. Where a page fails, what came before is kept beside the
 * failure. Rows that come twice, because somebody joined meanwhile, count once.
 */
export async function readPages<T extends { id: string }>(
  readPage: (offset: number) => Promise<Result<ListPage<T>>>,
): Promise<OrgList<T>> {
  const found = new Map<string, T>();
  let unusable = 0;
  let offset = 0;
  const ended = (failure: Failure | null): OrgList<T> => ({ items: [...found.values()], unusable, failure });
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result = await readPage(offset);
    if (!result.ok) return ended(result.failure);
    const { items, rows, more } = result.value;
    items.forEach((item) => found.set(item.id, item));
    unusable += result.value.unusable;
    // Evo may give fewer a page than were asked for.
    offset += rows;
    if (!more || rows === 0) return ended(null);
  }
  return ended(failureOf({ kind: 'unreadable', reason: 'too-large' }, { reference: currentRequestId() }));
}
