import type { Failure } from '@/lib/evo/failure';
import type { Member, Role } from '@/lib/evo/model';

/** What the console does to one file. The words are the trail's and the screen's. */
export type FileOperation = 'delete' | 'restore';

/** The ids a person's browser may send: strings until parsed. `hub` is needed only where an organisation has several. */
export type FileAddress = { orgId: string; workspaceId: string; fileId: string; hub?: string | undefined };

/** What the trail is told of the file and its place, beside the ids. */
export type KnownFile = {
  name: string;
  path: string;
  /** false: name and path are what the person's browser sent, not what Evo said. */
  fromEvo: boolean;
  workspaceName: string | null;
  /** The person's role where it was just read: a role, 'no role', or null for unknown. */
  roleThen: Role | 'no role' | null;
};

/**
 * How an operation on one file stands. It is `settled` once the file's fate is known; until then the console goes on
 * reading the file by itself, also after the page is closed.
 */
export type OperationState =
  | { ok: true; settled: true; outcome: 'done' | 'done-confirmed' | 'already-gone'; entryId: string; file: OutcomeFile }
  /** checking: the first read is under way. unchecked: it failed as well, and is repeated with growing pauses. */
  | {
      ok: true;
      settled: false;
      outcome: 'checking' | 'unchecked';
      entryId: string;
      file: OutcomeFile;
      failure: Failure;
    }
  | RefusedOperation;

export type RefusedOperation = {
  ok: false;
  failure: Failure;
  /** The trail's entry; null where nothing could be recorded (then nothing was sent either). */
  entryId: string | null;
  /** true: after an unclear answer the file was read back and still exists (delete) or is still deleted (restore). */
  checked: boolean;
  /** Members who hold a permitted role; null where the members could not be read or nobody's role matters. */
  whoCanHelp: Member[] | null;
};

/** The file an outcome is about, as Evo last named it. A restore may bring another name or folder back. */
export type OutcomeFile = { id: string; name: string; path: string; renamedFrom: string | null };
