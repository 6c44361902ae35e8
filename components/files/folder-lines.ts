import type { FolderNode } from '@/components/files/folder-nodes';

/** A folder as a line of the tree. `level` counts from 1; `place` and `of` say where it is among its siblings. */
export type FolderLine = { folder: FolderNode; level: number; place: number; of: number; parent: string | null };

/** The lines that show: a folder's own ones only while it is open. */
export function folderLines(folders: readonly FolderNode[], open: ReadonlySet<string>): FolderLine[] {
  const lines: FolderLine[] = [];
  const add = (siblings: readonly FolderNode[], level: number, parent: string | null) => {
    siblings.forEach((folder, index) => {
      lines.push({ folder, level, place: index + 1, of: siblings.length, parent });
      if (open.has(folder.path)) add(folder.folders, level + 1, folder.path);
    });
  };
  add(folders, 1, null);
  return lines;
}

export type FolderMove = { to: string } | { open: string } | { close: string };

/** What a key means to the tree, as the tree pattern has it; null: nothing. */
export function folderMove(
  key: string,
  lines: readonly FolderLine[],
  at: number,
  open: ReadonlySet<string>,
): FolderMove | null {
  const line = lines[at];
  if (line === undefined) return null;
  const { path, folders } = line.folder;
  const isOpen = open.has(path);
  switch (key) {
    case 'ArrowDown':
      return moveTo(lines[at + 1]);
    case 'ArrowUp':
      return moveTo(lines[at - 1]);
    case 'Home':
      return moveTo(lines[0]);
    case 'End':
      return moveTo(lines.at(-1));
    case 'ArrowRight':
      if (folders.length === 0) return null;
      return isOpen ? moveTo(lines[at + 1]) : { open: path };
    case 'ArrowLeft':
      if (isOpen && folders.length > 0) return { close: path };
      return line.parent === null ? null : { to: line.parent };
    default:
      return key.length === 1 && key !== ' ' ? moveTo(nextNamed(key, lines, at)) : null;
  }
}

function moveTo(line: FolderLine | undefined): FolderMove | null {
  return line === undefined ? null : { to: line.folder.path };
}

/** The next line after `at`, round the end, whose name begins so. */
function nextNamed(letter: string, lines: readonly FolderLine[], at: number): FolderLine | undefined {
  const wanted = letter.toLowerCase();
  const round = [...lines.slice(at + 1), ...lines.slice(0, at)];
  return round.find(({ folder }) => folder.shown.toLowerCase().startsWith(wanted));
}
