import type { JournalRow } from '../fixtures/sandbox';
import type { TrailRow } from '../fixtures/trail';

type Fate = 'live' | 'deleted';
type Fates = Map<string, Fate>;

/** What the journal's executed calls make of the files' first fates, in the order in which they took effect. */
export function replay(first: Fates, journal: JournalRow[]): Fates {
  const fates = new Map(first);
  for (const row of changes(journal)) if (row.fileId) fates.set(row.fileId, fateAfter(row));
  return fates;
}

/** Everything in which trail and journal contradict each other, one sentence each. */
export function disagreements(trail: TrailRow[], journal: JournalRow[]): string[] {
  const calls = byRequest(journal);
  const known = new Set(trail.map(({ requestId }) => requestId));
  const unrecorded = changes(journal).filter((row) => row.requestId && !known.has(row.requestId));
  return [
    ...unrecorded.map(
      (row) => `${row.operation} ${row.fileId} took effect without an entry (request ${row.requestId})`,
    ),
    ...trail.flatMap((entry) => faultsOf(entry, calls.get(entry.requestId) ?? [], changes(journal))),
  ];
}

function faultsOf(entry: TrailRow, calls: JournalRow[], allChanges: JournalRow[]): string[] {
  const operation = entry.action === 'delete' ? 'files.delete' : 'files.restore';
  const sent = calls.filter((row) => row.operation === operation);
  const executed = sent.filter(({ executed }) => executed);
  const says = (problem: string) => [`${entry.action} ${entry.fileId} is "${entry.outcome}", but ${problem}`];
  const replays = sent.slice(0, -1);
  if (replays.some(({ status }) => status !== 401)) return says('it was sent again after something other than a 401');
  if (executed.length > 1) return says('it took effect twice');
  if (sent.some((row) => Date.parse(row.startedAt) < entry.at.getTime() - CLOCK_GRAIN_MS))
    return says('it was sent before it was recorded');
  switch (entry.outcome) {
    case 'done':
      return executed.length === 1 ? [] : says('nothing took effect');
    case 'done-confirmed':
      return executed.length === 1 || broughtAbout(entry, allChanges) ? [] : says('nothing took effect');
    case 'not-sent':
      return sent.length === 0 ? [] : says('it was sent');
    case 'denied':
      return executed.length === 0 ? [] : says('it took effect');
    case 'failed':
    case 'already-gone':
      return executed.length === 0 || overtaken(executed, allChanges) ? [] : says('it took effect');
    default:
      return says('that is no end');
  }
}

const CLOCK_GRAIN_MS = 5;
/** As long as settling may take: whoever changes the file again meanwhile hides from the console what it had done itself. */
const SETTLING_MS = 120_000;

/**
 * Whether the file came to what the entry says by another call meanwhile, which a reading cannot tell from the entry's own:
 * Evo says of a deletion who deleted, so that it must be the same person's, and of a restore nothing.
 */
function broughtAbout({ action, fileId, email, at }: TrailRow, allChanges: JournalRow[]): boolean {
  return allChanges.some(
    (row) =>
      row.fileId === fileId &&
      row.operation === `files.${action}` &&
      (action === 'restore' || row.account === email) &&
      Math.abs(Date.parse(row.startedAt) - at.getTime()) < SETTLING_MS,
  );
}

function overtaken(executed: JournalRow[], allChanges: JournalRow[]): boolean {
  return executed.every((own) =>
    allChanges.some((other) => {
      const later = Date.parse(other.startedAt) - Date.parse(own.startedAt);
      return (
        other.fileId === own.fileId && other.requestId !== own.requestId && other.seq > own.seq && later < SETTLING_MS
      );
    }),
  );
}

function changes(journal: JournalRow[]): JournalRow[] {
  const isChange = ({ operation }: JournalRow) => operation === 'files.delete' || operation === 'files.restore';
  return journal.filter((row) => row.executed && isChange(row));
}

function fateAfter({ operation }: JournalRow): Fate {
  return operation === 'files.delete' ? 'deleted' : 'live';
}

function byRequest(journal: JournalRow[]): Map<string, JournalRow[]> {
  const calls = new Map<string, JournalRow[]>();
  for (const row of journal) {
    const requestId = row.requestId ?? '';
    calls.set(requestId, [...(calls.get(requestId) ?? []), row]);
  }
  return calls;
}
