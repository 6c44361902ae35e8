import type { Failure } from '@/lib/evo/failure';
import type { FileDetails, Person, Role } from '@/lib/evo/model';

/** The most rows Evo gives at once. */
export const LARGEST_PAGE = 5_000;

/** The rows of a list's first page: few, so that what is looked at first comes as soon from a list of any length. */
export const FIRST_PAGE = 1_000;

/**
 * One file on its way to the browser. Times are epoch milliseconds (0: none), a size of -1 is unknown, and people are
 * places in the page's list (-1: unknown). The id is '' where Evo gave none that is one. 5,000 rows with names spelled out would be several times as long.
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
  /** All files that match, as Evo counts them, or at least as many as have come. */
  total: number;
  offset: number;
  /** Evo's own count did not fit what it sent. */
  doubtful: boolean;
};

export type FileReading = {
  ok: true;
  file: FileDetails;
  /** Signed by the server for ten minutes: the ids, name and folder as Evo gave them, for the trail. */
  ticket: string;
  workspaceName: string;
};

export type RoleReading = { ok: true; value: { role: Role | null; instanceAdmin: boolean } };

export type RoleCounts = { ok: true; value: { role: Role; people: number }[] };

/** What every data address of the console answers when it cannot answer. */
export type FailedReading = { ok: false; failure: Failure };
