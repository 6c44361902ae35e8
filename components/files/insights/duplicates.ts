import { eachInSteps, type Steps } from '@/components/files/in-steps';
import type { ListedFile } from '@/components/files/listed-file';

/** Files of one name and one size, in folders of their own. What is in them is not compared: a list does not tell. */
export type Duplicates = { file: ListedFile; count: number; /** Of all but one of them. */ extraBytes: number };

/** What stands more than once, the most room first. Empty files are left out: any two of them are alike. */
export function* duplicatesIn(files: readonly ListedFile[]): Steps<Duplicates[]> {
  const groups = new Map<string, ListedFile[]>();
  yield* eachInSteps(files, (file) => {
    if (file.size <= 0) return;
    const key = `${file.size} ${file.folded}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  });
  const found: Duplicates[] = [];
  for (const [file, ...others] of groups.values()) {
    if (file !== undefined && others.length > 0) {
      found.push({ file, count: others.length + 1, extraBytes: file.size * others.length });
    }
  }
  return found.sort((a, b) => b.extraBytes - a.extraBytes);
}
