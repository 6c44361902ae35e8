import type { ListedFile } from '@/components/files/listed-file';

/** Whether two files have one folder and name, sign by sign. */
export function isEqual(one: ListedFile, other: ListedFile | undefined): boolean {
  return other !== undefined && one.name === other.name && one.path === other.path;
}
