import type { ActivityEntry, OutcomeRecord } from '@/lib/activity/entry';
import type { Failure, Result } from '@/lib/evo/failure';
import type { FileAsRead } from '@/lib/evo/files';
import { fateOf, uploadFateOf, type Fate } from './fate';
import { isAcknowledged } from './judge';
import type { FileOperation, RecordedOperation } from './operation';
import { refusalRecord } from './refuse';

/** What was sent, and what the trail says of it. `failure`: why its outcome is not known. */
export type Sent = {
  operation: RecordedOperation;
  personId: string;
  startedAt: Date;
  /** Of an upload. */
  versionId: string | null;
  entry: Pick<ActivityEntry, 'object' | 'roleThen'>;
  failure: Failure;
};

/** How an operation ended, as a reading of its file shows. `unchanged`: as if nothing had been sent. */
export type Finding = { unchanged: boolean; record: OutcomeRecord };

/** What a reading proves of what was sent; null where it proves nothing yet. */
export function findingOf(sent: Sent, reading: Result<FileAsRead>): Finding | null {
  if (sent.operation === 'upload') return uploadFinding(sent, reading);
  const fate = fateOf(reading, sent);
  if (fate === 'unknown') return null;
  const unchanged = sent.operation === 'delete' ? fate === 'live' : fate !== 'live';
  return { unchanged, record: recordOf(sent.operation, fate, sent, reading) };
}

function uploadFinding({ versionId, entry, failure }: Sent, reading: Result<FileAsRead>): Finding | null {
  const { roleThen } = entry;
  const fate = uploadFateOf(reading, versionId);
  if (fate === 'shown') {
    return { unchanged: false, record: { outcome: 'done-confirmed', failure: null, roleThen, renamedTo: null } };
  }
  // The store has the bytes: that Evo does not show them yet is no sign that it never will.
  if (fate === 'unknown' || isAcknowledged(failure)) return null;
  return { unchanged: true, record: refusalRecord(failure, roleThen) };
}

function recordOf(
  operation: FileOperation,
  fate: Fate,
  { entry, failure }: Sent,
  reading: Result<FileAsRead>,
): OutcomeRecord {
  const { roleThen } = entry;
  const settled = { failure: null, roleThen, renamedTo: null };
  if (operation === 'restore') {
    if (fate !== 'live') return refusalRecord(failure, roleThen);
    return { ...settled, outcome: 'done-confirmed', renamedTo: renamed(entry, reading) };
  }
  if (fate === 'live') return refusalRecord(failure, roleThen);
  // A plain 404 was Evo's answer to a file that was gone before; only a lost answer can hide our own success.
  const own = fate === 'deleted-by-me' && failure.status !== 404 && failure.status !== 410;
  return { ...settled, outcome: own ? 'done-confirmed' : 'already-gone' };
}

function renamed({ object }: Sent['entry'], reading: Result<FileAsRead>): OutcomeRecord['renamedTo'] {
  if (!reading.ok || object === null || object.name === '') return null;
  const { name, path } = reading.value.file;
  return name === object.name && path === object.path ? null : { name, path };
}
