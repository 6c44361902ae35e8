import 'server-only';
import { Readable } from 'node:stream';
import type { ActivityQuery } from '@/components/activity/activity-query';
import { ACTION_WORDS, OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { narrowedBy } from '@/components/activity/load-activity';
import { dayOf } from '@/components/ui/time-format';
import type { ActivityEntry } from '@/lib/activity/entry';
import { eachActivity } from '@/lib/activity/list-activity';
import { recordEvent } from '@/lib/activity/record';
import type { ActivityReader } from '@/lib/activity/visibility';
import type { Actor } from '@/lib/auth/actor';
import { errorTypeOf } from '@/lib/evo/failure';
import { csvStream, type CsvColumn } from '@/lib/export/csv';
import { shownName, shownPath } from '@/lib/names/shown-name';
import { currentRequestId } from '@/lib/telemetry/request-context';

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type ExportedFile = { body: ReadableStream<Uint8Array>; type: string; name: string };

type Asked = { actor: Actor; reader: ActivityReader; orgId: string; query: ActivityQuery; format: ExportFormat };

/**
 * Every entry that an address asks for, as a file that is read from the database as fast as it is taken. On record before
 * anything is given out. Throws without a database.
 */
export async function exportActivity({ actor, reader, orgId, query, format }: Asked): Promise<ExportedFile> {
  const { filter, edges, slot, zone } = await narrowedBy(reader, orgId, query);
  await recordExport(actor, orgId);
  const entries = eachActivity(reader, filter);
  const [from, to] = [slot?.from ?? edges.at(0) ?? 0, slot?.to ?? edges.at(-1) ?? 0];
  const name = `activity-${dayOf(from, zone)}-to-${dayOf(to - 1, zone)}.${format}`;
  return format === 'csv'
    ? { body: csvStream(COLUMNS, entries), type: 'text/csv; charset=utf-8', name }
    : { body: jsonStream(entries), type: 'application/json; charset=utf-8', name };
}

async function recordExport(actor: Actor, orgId: string): Promise<void> {
  const person = { id: actor.personId, name: actor.name, email: actor.email };
  await recordEvent(
    { person, action: 'export-activity', orgId, workspace: null, object: null, requestId: currentRequestId() },
    { outcome: 'done', failure: null, roleThen: null, renamedTo: null },
  );
}

const shown = (name: string | null | undefined) => (name == null ? null : shownName(name));

const COLUMNS: CsvColumn<ActivityEntry>[] = [
  { head: 'Time', cell: ({ at }) => new Date(at) },
  { head: 'Outcome', cell: ({ outcome }) => OUTCOME_LOOKS[outcome].word },
  { head: 'Outcome time', cell: ({ outcomeAt }) => (outcomeAt === null ? null : new Date(outcomeAt)) },
  { head: 'Person', cell: ({ person }) => shown(person.name) },
  { head: 'E-mail', cell: ({ person }) => shown(person.email) },
  { head: 'Person id', cell: ({ person }) => person.id },
  { head: 'Role then', cell: ({ roleThen }) => shown(roleThen) },
  { head: 'Action', cell: ({ action }) => ACTION_WORDS[action] },
  { head: 'Object', cell: ({ object }) => shown(object?.name) },
  { head: 'Folder', cell: ({ object }) => (object === null ? null : shownPath(object.path)) },
  { head: 'Object id', cell: ({ object }) => object?.id ?? null },
  { head: 'Now called', cell: ({ renamedTo }) => shown(renamedTo?.name) },
  { head: 'Now in folder', cell: ({ renamedTo }) => (renamedTo === null ? null : shownPath(renamedTo.path)) },
  { head: 'Workspace', cell: ({ workspace }) => shown(workspace?.name) },
  { head: 'Workspace id', cell: ({ workspace }) => workspace?.id ?? null },
  { head: 'HTTP status', cell: ({ failure }) => failure?.status ?? null },
  { head: 'Error type', cell: ({ failure }) => (failure === null ? null : errorTypeOf(failure)) },
  { head: 'Request id', cell: ({ requestId }) => shown(requestId) },
  { head: 'Entry id', cell: ({ id }) => id },
];

/** One entry a line, with names exactly as they were recorded. */
function jsonStream(entries: AsyncIterable<ActivityEntry>): ReadableStream<Uint8Array> {
  async function* text() {
    let lead = '[\n';
    for await (const entry of entries) {
      yield Buffer.from(`${lead}${JSON.stringify(entry)}`);
      lead = ',\n';
    }
    yield Buffer.from(lead === '[\n' ? '[]\n' : '\n]\n');
  }
  return Readable.toWeb(Readable.from(text(), { objectMode: false })) as ReadableStream<Uint8Array>;
}
