import type { Failure } from '@/lib/evo/failure';
import type { Member } from '@/lib/evo/model';

/** What the console does to one file. The words are the trail's and the screen's. */
export type FileOperation = 'delete' | 'restore';

/** What is sent to Evo once, on record, and settled from the trail where the answer is lost. */
export type RecordedOperation = FileOperation | 'upload';

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
  /**
   * true: after an unclear answer the file was read back and still exists (delete), is still deleted (restore), or is not
   * there with what was uploaded.
   */
  checked: boolean;
  /** Members who hold a permitted role; null where the members could not be read or nobody's role matters. */
  whoCanHelp: Member[] | null;
};

/** The file an outcome is about, as Evo last named it. A restore may bring another name or folder back. */
export type OutcomeFile = { id: string; name: string; path: string; renamedFrom: string | null };
