import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { listFiles as listInEvo, type FileOrder } from '@/lib/evo/files';
import type { FileListRow, Person } from '@/lib/evo/model';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readAt, type WorkspacePlace } from '@/lib/workspaces/place';
import { TIMING } from './timing';
import { type FailedReading, type FilePage, type FileRow, LARGEST_PAGE } from './wire';

/** The order that holds while people upload: new files come last. Deleted files have no other way to be found first. */
const STEADY_ORDER: FileOrder = 'asc:created_at';

type Filter = WorkspacePlace & {
  offset?: number | undefined;
  limit?: number | undefined;
  orderBy?: FileOrder | undefined;
  deleted?: boolean | undefined;
  signal?: AbortSignal | undefined;
};

/** One page of a workspace's live files, or of its deleted ones, in the compact form. At most 5,000 rows. */
export async function listFiles(actor: Actor, filter: Filter): Promise<FilePage | FailedReading> {
  const { offset = 0, limit = LARGEST_PAGE, orderBy = STEADY_ORDER, deleted = false } = filter;
  const requestId = currentRequestId();
  const listing = await readAt(actor, filter, (address) =>
    withToken(actor, (accessToken) => {
      const access = { accessToken, requestId, deadlineMs: TIMING.readMs, signal: filter.signal };
      return listInEvo(access, address, { offset, limit, order: orderBy, deleted });
    }),
  );
  if (!listing.ok) return listing;
  const { rows, total, doubtful } = listing.value;
  return { ok: true, ...compact(rows), total, offset, doubtful };
}

function compact(files: FileListRow[]): { rows: FileRow[]; people: Person[] } {
  const people: Person[] = [];
  const places = new Map<string, number>();
  const placeOf = (person: Person | null): number => {
    if (person === null) return -1;
    const known = places.get(person.id);
    if (known !== undefined) return known;
    places.set(person.id, people.length);
    return people.push(person) - 1;
  };
  const rows = files.map((file): FileRow => [
    file.id ?? '',
    file.name,
    file.path,
    file.size,
    file.versionId,
    epoch(file.createdAt),
    placeOf(file.createdBy),
    epoch(file.modifiedAt),
    placeOf(file.modifiedBy),
    epoch(file.deletedAt),
    placeOf(file.deletedBy),
  ]);
  return { rows, people };
}

function epoch(time: string | null): number {
  return time === null || time === '' ? 0 : Date.parse(time);
}
