import type { ListedFile } from '@/components/files/listed-file';
import { folderOf, pathProblem } from '@/lib/files/upload-path';

/** A file of the person's, and where it stood below what they chose: `assays/DH-117.csv`, or its bare name. */
export type ChosenFile = { file: File; below: string };

export type PlannedUpload = ChosenFile & {
  /** Where it would go in Evo: `/North/assays/DH-117.csv`. */
  path: string;
  /** Why it cannot go there; null where nothing speaks against it. */
  problem: string | null;
  /** What is there by now: Evo would make this a new version of it. */
  existing: ListedFile | null;
};

/** What a picker or a drop of files gives, folders with their path. */
export function chosenFrom(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({ file, below: file.webkitRelativePath || file.name }));
}

/** What uploading them into a folder would do. Of two for one path the second has nowhere to go. */
export function planUploads(
  chosen: readonly ChosenFile[],
  folder: string,
  there: ReadonlyMap<string, ListedFile>,
): PlannedUpload[] {
  const taken = new Set<string>();
  return chosen.map((each) => {
    const path = `${folderOf(folder)}${each.below}`;
    const key = pathKey(path);
    const twice = taken.has(key);
    taken.add(key);
    const problem = pathProblem(path) ?? (twice ? 'Another of these files has the same path.' : null);
    return { ...each, path, problem, existing: there.get(key) ?? null };
  });
}

/** Files by their path. */
export function byPath(files: readonly ListedFile[]): Map<string, ListedFile> {
  return new Map(files.map((file) => [keyOf(file), file]));
}

/** What is the same for two files at one path. */
export function keyOf({ path, name }: { path: string; name: string }): string {
  return pathKey(`${path}${name}`);
}

/** To Evo upper and lower case are one. */
function pathKey(path: string): string {
  return path.toLowerCase();
}
