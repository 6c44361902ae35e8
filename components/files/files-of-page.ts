import { folderAt, type ListedFile, namesOf } from '@/components/files/listed-file';
import type { Family } from '@/lib/files/family';
import type { FilePage, FileRow } from '@/lib/files/wire';

/** The files of one page, in its order. */
export function filesOfPage(page: FilePage): ListedFile[] {
  const columns = columnsOf(page);
  // Many files lie in one folder and share its texts.
  const folders = new Map<string, Folder>();
  return page.rows.map((row, at) => {
    const folder = folders.get(row[2]) ?? folderAt(row[2]);
    folders.set(row[2], folder);
    return new RowOfPage(columns, at, row, folder);
  });
}

type Columns = ReturnType<typeof columnsOf>;
type Folder = ReturnType<typeof folderAt>;

/** What is seldom asked of a row, for all rows of a page: seven numbers each, and the versions as one text. */
function columnsOf({ rows, people, offset }: FilePage) {
  const text = JSON.stringify(rows.map(([, , , , versionId]) => versionId));
  let versions: string[] | null = null;
  return {
    offset,
    people,
    numbers: Float64Array.from(rows.flatMap(([, , , size, , ...others]) => [size, ...others])),
    versions: () => (versions ??= JSON.parse(text) as string[]),
  };
}

/**
 * A million files with all they are in an object each are what a browser stands still for when it looks for garbage. So an
 * object has what is searched and sorted by most; the rest stays with its page.
 */
class RowOfPage implements ListedFile {
  readonly id: string;
  readonly usable: boolean;
  readonly name: string;
  readonly shown: string;
  readonly folded: string;
  readonly family: Family;
  readonly path: string;
  readonly shownFolder: string;
  private readonly columns: Columns;
  private readonly at: number;

  constructor(columns: Columns, at: number, [id, name]: FileRow, folder: Folder) {
    const names = namesOf(name);
    this.usable = id !== '';
    this.id = this.usable ? id : `no-id-${columns.offset + at}`;
    this.name = name;
    this.shown = names.shown;
    this.folded = names.folded;
    this.family = names.family;
    this.path = folder.path;
    this.shownFolder = folder.shownFolder;
    this.columns = columns;
    this.at = at;
  }

  get size() {
    return this.number(0);
  }
  get createdAt() {
    return this.number(1);
  }
  get createdBy() {
    return this.person(2);
  }
  get modifiedAt() {
    return this.number(3);
  }
  get modifiedBy() {
    return this.person(4);
  }
  get deletedAt() {
    return this.number(5);
  }
  get deletedBy() {
    return this.person(6);
  }
  get versionId() {
    return this.columns.versions()[this.at] ?? '';
  }

  private number(column: number) {
    return this.columns.numbers[this.at * 7 + column] ?? 0;
  }
  private person(column: number) {
    return this.columns.people[this.number(column)] ?? null;
  }
}
