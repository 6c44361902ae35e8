import { eachInSteps, type Steps } from '@/components/files/in-steps';
import type { ListedFile } from '@/components/files/listed-file';
import { lookOf } from '@/lib/names/look';

/** By a file's id: all files of the folder, itself included, that a reader cannot tell apart by folder and name. */
export type LookAlikes = ReadonlyMap<string, readonly ListedFile[]>;

export const NO_LOOK_ALIKES: LookAlikes = new Map();

/**
 * Which files look the same. With `ignoreEqual` those that really have one name do not count as such: of deleted files
 * any number may.
 */
export function* findLookAlikes(files: readonly ListedFile[], ignoreEqual = false): Steps<LookAlikes> {
  const first = new Map<string, ListedFile>();
  const groups = new Map<string, ListedFile[]>();
  yield* eachInSteps(files, (file) => {
    const look = `${lookOf(file.shownFolder)}/${lookOf(file.shown)}`;
    const other = first.get(look);
    const group = groups.get(look);
    if (other === undefined) first.set(look, file);
    else if (group === undefined) groups.set(look, [other, file]);
    else group.push(file);
  });
  const found = [...groups.values()].filter((group) => !ignoreEqual || group.some((file) => !isEqual(file, group[0])));
  return new Map(found.flatMap((group) => group.map((file) => [file.id, group])));
}

/** Whether two files have one folder and name, sign by sign. */
export function isEqual(one: ListedFile, other: ListedFile | undefined): boolean {
  return other !== undefined && one.name === other.name && one.path === other.path;
}
