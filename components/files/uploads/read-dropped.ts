import { type ChosenFile, chosenFrom } from '@/components/files/uploads/chosen-files';

/** Something that was dropped: a folder or a file as the browser's file system knows it, or a bare file. */
export type Dropped = FileSystemEntry | File;

/** All files of a drop, those in folders with their path. Folders are read to their end. */
export async function readDropped(dropped: readonly Dropped[]): Promise<ChosenFile[]> {
  const found = dropped.map((each) => (each instanceof File ? chosenFrom([each]) : readEntry(each)));
  return (await Promise.all(found)).flat();
}

async function readEntry(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, below: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const found: ChosenFile[] = [];
  for (const inner of await readFolder(entry)) found.push(...(await readEntry(inner)));
  return found;
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
