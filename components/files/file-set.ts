import { type ListedFile, filesOfPage } from '@/components/files/listed-file';
import type { FilePage } from '@/lib/files/wire';

/** A workspace's files as far as they are known: pages that drift while others delete, made one set. */
export type FileSet = {
  /** In the order Evo gave them. */
  files: ListedFile[];
  /** As Evo counted them last. */
  total: number;
  /** Rows without a usable id: they are counted, shown as a number and cannot be acted on. */
  unusable: number;
  complete: boolean;
  /** Still short of Evo's count after a second look: the list changed while it loaded. */
  changedMeanwhile: boolean;
  /** Epoch ms of the newest answer. */
  readAt: number;
};

export const NO_FILES: FileSet = {
  files: [],
  total: 0,
  unusable: 0,
  complete: false,
  changedMeanwhile: false,
  readAt: 0,
};

/** The set with one more page. A file that shifted on to this page from an earlier one stays where it was. */
export function withPage(set: FileSet, page: FilePage, gone: ReadonlySet<string>, now: number): FileSet {
  const known = new Set(set.files.map((file) => file.id));
  const added: ListedFile[] = [];
  let hidden = 0;
  for (const file of filesOfPage(page)) {
    if (gone.has(file.id)) hidden += 1;
    else if (!known.has(file.id)) {
      known.add(file.id);
      added.push(file);
    }
  }
  return {
    ...set,
    files: set.files.concat(added),
    total: Math.max(0, page.total - hidden),
    unusable: set.unusable + page.unusable,
    readAt: now,
  };
}

/** How many files Evo counts that have not come. */
export function missingFrom(set: FileSet): number {
  return Math.max(0, set.total - set.files.length - set.unusable);
}

/** The set once its last page is in. */
export function completed(set: FileSet): FileSet {
  const known = set.files.length + set.unusable;
  return { ...set, complete: true, changedMeanwhile: missingFrom(set) > 0, total: known };
}

/** The set without a file that was deleted (or, of the deleted ones, restored). */
export function withoutFile(set: FileSet, id: string): FileSet {
  const files = set.files.filter((file) => file.id !== id);
  return files.length === set.files.length ? set : { ...set, files, total: Math.max(0, set.total - 1) };
}

/** The set with a file that came back. */
export function withFile(set: FileSet, file: ListedFile): FileSet {
  const others = set.files.filter((other) => other.id !== file.id);
  return { ...set, files: [...others, file], total: set.total + 1 - (set.files.length - others.length) };
}
