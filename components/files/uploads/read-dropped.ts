import { type ChosenFile, chosenFrom } from '@/components/files/uploads/chosen-files';

/** All files of a drop, those in folders with their path. Folders are read to their end. */
export async function readDropped(data: DataTransfer): Promise<ChosenFile[]> {
  // Taken at once: what was dropped is out of reach after the first pause.
  const found = [...data.items].map((item) => {
    const entry = item.webkitGetAsEntry();
    return entry === null ? chosenFrom([item.getAsFile()].filter((file) => file !== null)) : readEntry(entry);
  });
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
