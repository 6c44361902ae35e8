import { filesOfPage, type ListedFile } from '@/components/files/listed-file';
import type { FilePage } from '@/lib/files/wire';

/**
 * Why the list may be incomplete: files came or went while it loaded, or Evo's count of them does not fit what it sent.
 */
export type Doubt = 'changed' | 'miscounted';

/** A workspace's files as far as they are known: pages that drift while others delete, made one set. */
export type FileSet = {
  /** In the order Evo gave them. */
  files: ListedFile[];
  /** As Evo counted them last; once complete, as many as there are. */
  total: number;
  /** How many of the files have no usable id: they are shown and cannot be acted on. */
  unusable: number;
  complete: boolean;
  /** Once complete. null: there is no reason to doubt it. */
  doubt: Doubt | null;
  /** Epoch ms of the newest answer. */
  readAt: number;
  /** While pages come: Evo's count changed from one to the next, or was no believable one. */
  drifted: boolean;
  miscounted: boolean;
};

export const NO_FILES: FileSet = {
  files: [],
  total: 0,
  unusable: 0,
  complete: false,
  doubt: null,
  readAt: 0,
  drifted: false,
  miscounted: false,
};

/** One reading of a list, from its first page to its last. */
export type ListReading = {
  /** What has come by now: added to with each page, since all of them made anew would cost each page more. */
  files: ListedFile[];
  known: Set<string>;
  isGone: (id: string) => boolean;
};

/**
 * The set with one more page. A file that shifted on to this page from an earlier one stays where it was. The files are
 * those of the reading: they grow with the next page.
 */
export function withPage(set: FileSet, page: FilePage, reading: ListReading, now: number): FileSet {
  const { files, known, isGone } = reading;
  let hidden = 0;
  let unusable = 0;
  for (const file of filesOfPage(page)) {
    if (isGone(file.id)) hidden += 1;
    else if (!known.has(file.id)) {
      known.add(file.id);
      files.push(file);
      if (!file.usable) unusable += 1;
    }
  }
  const total = Math.max(0, page.total - hidden);
  return {
    ...set,
    files,
    total,
    unusable: set.unusable + unusable,
    readAt: now,
    drifted: set.drifted || (set.readAt > 0 && !page.doubtful && total !== set.total),
    miscounted: set.miscounted || page.doubtful,
  };
}

/** The set as it is now, whatever comes after. */
export function asOfNow(set: FileSet): FileSet {
  return { ...set, files: [...set.files] };
}

/** How many files Evo counts that have not come. */
export function missingFrom(set: FileSet): number {
  return Math.max(0, set.total - set.files.length);
}

/** Whether a second look may show what the pages missed: an offset counts from a start that moves while files go. */
export function isWorthAnotherLook(set: FileSet): boolean {
  return set.drifted || missingFrom(set) > 0;
}

/** The set once its last page is in. */
export function completed(set: FileSet): FileSet {
  return { ...set, complete: true, doubt: doubtAbout(set), total: set.files.length };
}

function doubtAbout(set: FileSet): Doubt | null {
  if (set.miscounted) return 'miscounted';
  if (set.drifted) return 'changed';
  return missingFrom(set) > 0 ? 'miscounted' : null;
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
