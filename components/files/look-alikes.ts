import { eachInSteps, type Steps } from '@/components/files/in-steps';
import type { ListedFile } from '@/components/files/listed-file';
import { isEqual } from '@/components/files/same-name';
import { lookOf } from '@/lib/names/look';

/** By a file's id: all files of the folder, itself included, that a reader cannot tell apart by folder and name. */
export type LookAlikes = ReadonlyMap<string, readonly ListedFile[]>;

/**
 * Which files look the same. With `ignoreEqual` those that really have one name do not count as such: of deleted files
 * any number may.
 */
export function* findLookAlikes(files: readonly ListedFile[], ignoreEqual = false): Steps<LookAlikes> {
  // By number, as a million looks kept as texts would fill the memory. Two looks of one number: the next free one.
  const first = new Map<number, ListedFile>();
  const groups = new Map<string, ListedFile[]>();
  yield* eachInSteps(files, (file) => {
    const look = wholeLook(file);
    let place = numberOf(look);
    let other = first.get(place);
    while (other !== undefined && wholeLook(other) !== look) other = first.get((place += 1));
    const group = groups.get(look);
    if (other === undefined) first.set(place, file);
    else if (group === undefined) groups.set(look, [other, file]);
    else group.push(file);
  });
  const found = [...groups.values()].filter((group) => !ignoreEqual || group.some((file) => !isEqual(file, group[0])));
  return new Map(found.flatMap((group) => group.map((file) => [file.id, group])));
}

function wholeLook(file: ListedFile): string {
  return `${lookOf(file.shownFolder)}/${lookOf(file.shown)}`;
}

/** Another one at every start, so that nobody can choose names of one number. */
const SEED = Math.floor(Math.random() * 2 ** 32);

/** FNV-1a, in 30 bits. */
function numberOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 2;
}
