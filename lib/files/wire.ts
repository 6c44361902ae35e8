import type { Failure } from '@/lib/evo/failure';
import type { FileDetails, Person, Role } from '@/lib/evo/model';

/**
 * One file on its way to the browser. Times are epoch milliseconds (0: none), a size of -1 is unknown, and people are
 * places in the page's list (-1: unknown). 5,000 rows with names spelled out would be several times as long.
 */
export type FileRow = [
  id: string,
  name: string,
  path: string,
  size: number,
  versionId: string,
  createdAt: number,
  createdBy: number,
  modifiedAt: number,
  modifiedBy: number,
  deletedAt: number,
  deletedBy: number,
];

export type FilePage = {
  ok: true;
  rows: FileRow[];
  people: Person[];
  /** All files that match, as Evo counts them. */
  total: number;
  offset: number;
  /** Rows Evo sent without a usable id: they are counted and cannot be acted on. */
  unusable: number;
};

export type FileReading = {
  ok: true;
  file: FileDetails;
  /** Signed by the server for ten minutes: the ids, name and folder as Evo gave them, for the trail. */
  ticket: string;
  workspaceName: string;
};

export type RoleReading = { ok: true; value: { role: Role | null; instanceAdmin: boolean } };

/** What every data address of the console answers when it cannot answer. */
export type FailedReading = { ok: false; failure: Failure };
