import type { EvoFile, Person } from '@/lib/evo/model';
import { type Family, familyOf } from '@/lib/files/family';
import type { FilePage, FileRow } from '@/lib/files/wire';
import { foldText } from '@/lib/names/fold-text';
import { shownName, shownPath } from '@/lib/names/shown-name';

/** The files of one page, in its order. */
export function filesOfPage(page: FilePage): ListedFile[] {
  const columns = columnsOf(page);
  // Many files lie in one folder and share its texts.
  const folders = new Map<string, Folder>();
  return page.rows.map((row, at) => {
    const folder = folders.get(row[2]) ?? folderAt(row[2]);
    folders.set(row[2], folder);
    return new ListedFile(columns, at, row, folder);
  });
}

/** A file read singly, as the list would hold it. */
export function listedFromDetails(file: EvoFile): ListedFile {
  const { id, name, path, size, versionId, createdBy, modifiedBy, deletedBy } = file;
  const [created, modified, deleted] = [epoch(file.createdAt), epoch(file.modifiedAt), epoch(file.deletedAt)];
  const row: FileRow = [id, name, path, size, versionId, created, 0, modified, 1, deleted, 2];
  return fileAlone(row, [createdBy, modifiedBy, deletedBy]);
}

/** The file once it is restored, under the name and folder that gave it; without a name, under its own. */
export function restored(file: ListedFile, given: { name: string; path: string }): ListedFile {
  const { name, path } = given.name === '' ? file : given;
  const { id, size, versionId, createdAt, modifiedAt } = file;
  const row: FileRow = [id, name, path, size, versionId, createdAt, 0, modifiedAt, 1, 0, -1];
  return fileAlone(row, [file.createdBy, file.modifiedBy]);
}

function fileAlone(row: FileRow, people: Columns['people']): ListedFile {
  return new ListedFile(columnsOf({ rows: [row], people, offset: 0 }), 0, row, folderAt(row[2]));
}

type Page = Pick<FilePage, 'rows' | 'offset'> & { people: readonly (Person | null)[] };
type Columns = ReturnType<typeof columnsOf>;
type Folder = ReturnType<typeof folderAt>;

/** What is seldom asked of a file, for all files of a page: the numbers of each, one after the other, and the versions as one text. */
function columnsOf({ rows, people, offset }: Page) {
  const text = JSON.stringify(rows.map(([, , , , versionId]) => versionId));
  let versions: string[] | null = null;
  return {
    offset,
    people,
    numbers: Float64Array.from(rows.flatMap(([, , , size, , ...others]) => [size, ...others])),
    versions: () => (versions ??= JSON.parse(text) as string[]),
  };
}

// The places of a file's numbers.
const SIZE = 0;
const CREATED_AT = 1;
const CREATED_BY = 2;
const MODIFIED_AT = 3;
const MODIFIED_BY = 4;
const DELETED_AT = 5;
const DELETED_BY = 6;
const NUMBERS = 7;

/**
 * One file as the list holds it: Evo's words beside what is shown and what is searched. Times are epoch ms, 0 for none.
 *
 * A million files with all they are in an object each are what a browser stands still for when it looks for garbage. So an
 * object has what is searched and sorted by most, and looks up the rest: a copy by spreading would lack it, which the
 * private members keep from passing for a file.
 */
export class ListedFile {
  readonly id: string;
  /** false: Evo gave no id that is one, so nothing can be done with the file; `id` then only tells the row from others. */
  readonly usable: boolean;
  readonly name: string;
  readonly shown: string;
  /** The shown name without case and accents. */
  readonly folded: string;
  readonly family: Family;
  readonly path: string;
  readonly shownFolder: string;
  private readonly columns: Columns;
  private readonly at: number;

  constructor(columns: Columns, at: number, [id, name]: FileRow, { path, shownFolder }: Folder) {
    this.usable = id !== '';
    this.id = this.usable ? id : `no-id-${columns.offset + at}`;
    this.name = name;
    this.shown = shownName(name);
    this.folded = foldText(this.shown);
    this.family = familyOf(name);
    this.path = path;
    this.shownFolder = shownFolder;
    this.columns = columns;
    this.at = at;
  }

  /** Bytes; -1 where Evo named none. */
  get size() {
    return this.number(SIZE);
  }
  get createdAt() {
    return this.number(CREATED_AT);
  }
  get createdBy() {
    return this.person(CREATED_BY);
  }
  get modifiedAt() {
    return this.number(MODIFIED_AT);
  }
  get modifiedBy() {
    return this.person(MODIFIED_BY);
  }
  get deletedAt() {
    return this.number(DELETED_AT);
  }
  get deletedBy() {
    return this.person(DELETED_BY);
  }
  get versionId() {
    return this.columns.versions()[this.at] ?? '';
  }

  private number(place: number): number {
    return this.columns.numbers[this.at * NUMBERS + place] ?? 0;
  }
  private person(place: number): Person | null {
    return this.columns.people[this.number(place)] ?? null;
  }
}

function folderAt(path: string) {
  return { path, shownFolder: shownPath(path).replace(/(?<=.)\/$/, '') };
}

function epoch(iso: string | null): number {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}
