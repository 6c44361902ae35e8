'use client';

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import { type FolderLine, folderLines, folderMove } from '@/components/files/folder-lines';
import { pathsTo } from '@/components/files/folder-paths';
import { foldersOf } from '@/components/files/folder-nodes';
import type { ListedFile } from '@/components/files/listed-file';
import { useWorkedOut } from '@/components/files/use-worked-out';
import { Icon } from '@/components/ui/icon';

/** So many lines are drawn; the list's own search finds what is behind them. */
const MOST_LINES = 500;
/** Of so many files the folders show while more are coming: each time more come, they are found anew. */
const AT_FIRST = 20_000;

type Props = {
  files: readonly ListedFile[];
  /** Whether all files are here: until then a folder is shown without its count. */
  complete: boolean;
  /** The path of the folder the list is confined to; null for none. */
  chosen: string | null;
  onChoose: (path: string | null) => void;
};

/** A workspace's folders. One that is chosen confines the list to it; chosen again, it lets go. */
export function FolderTree({ files, complete, chosen, onChoose }: Props) {
  const listed = useMemo(() => (complete ? files : files.slice(0, AT_FIRST)), [files, complete]);
  const work = useMemo(() => () => foldersOf(listed), [listed]);
  const folders = useWorkedOut(work, listed.length) ?? [];
  const [open, setOpened] = useState<ReadonlySet<string>>(() => new Set(wayTo(chosen)));
  const [followed, setFollowed] = useState(chosen);
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  // A folder that was chosen elsewhere shows where it is.
  if (followed !== chosen) {
    setFollowed(chosen);
    setOpened(new Set([...open, ...wayTo(chosen)]));
  }
  const lines = folderLines(folders, open).slice(0, MOST_LINES);
  if (lines.length === 0) return null;

  const known = (path: string | null) => path !== null && lines.some(({ folder }) => folder.path === path);
  const current = known(focused) ? focused : known(chosen) ? chosen : (lines[0]?.folder.path ?? null);
  const setOpen = (path: string, wanted: boolean) => {
    const next = new Set(open);
    if (wanted) next.add(path);
    else next.delete(path);
    setOpened(next);
  };
  const choose = (path: string) => onChoose(path === chosen ? null : path);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const path = event.target instanceof HTMLElement ? event.target.dataset['path'] : undefined;
    const at = lines.findIndex(({ folder }) => folder.path === path);
    if (event.key === 'Enter' || event.key === ' ') {
      if (path !== undefined) choose(path);
    } else {
      const move = folderMove(event.key, lines, at, open);
      if (move === null) return;
      if ('open' in move) setOpen(move.open, true);
      else if ('close' in move) setOpen(move.close, false);
      else focusOn(tree.current, move.to);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ul aria-label="Folders" className="mt-px grid gap-px" onKeyDown={onKeyDown} ref={tree} role="tree">
      {lines.map((line) => (
        <FolderItem
          chosen={line.folder.path === chosen}
          complete={complete}
          key={line.folder.path}
          line={line}
          onChoose={() => choose(line.folder.path)}
          onFocus={() => setFocused(line.folder.path)}
          onToggle={() => setOpen(line.folder.path, !open.has(line.folder.path))}
          open={open.has(line.folder.path)}
          tabIndex={line.folder.path === current ? 0 : -1}
        />
      ))}
    </ul>
  );
}

/** The folders around one. */
function wayTo(chosen: string | null): string[] {
  return chosen === null ? [] : pathsTo(chosen).slice(0, -1);
}

function focusOn(tree: HTMLElement | null, path: string): void {
  const items = tree?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [];
  for (const item of items) if (item.dataset['path'] === path) item.focus();
}

type ItemProps = {
  line: FolderLine;
  open: boolean;
  chosen: boolean;
  complete: boolean;
  tabIndex: number;
  onChoose: () => void;
  onFocus: () => void;
  onToggle: () => void;
};

function FolderItem({ line, open, chosen, complete, tabIndex, onChoose, onFocus, onToggle }: ItemProps) {
  const { folder, level, place, of } = line;
  const hasFolders = folder.folders.length > 0;
  const size = complete
    ? `${grouped(folder.files)} ${folder.files === 1 ? 'file' : 'files'}, ${formatSize(folder.bytes)}`
    : '';
  return (
    <li
      aria-expanded={hasFolders ? open : undefined}
      aria-label={size === '' ? folder.shown : `${folder.shown}, ${size}`}
      aria-level={level}
      aria-posinset={place}
      aria-selected={chosen}
      aria-setsize={of}
      className="flex min-h-7 cursor-pointer items-center gap-1.5 rounded-6 pe-2 text-text-2 hover:bg-active hover:text-text aria-selected:bg-active aria-selected:font-medium aria-selected:text-text phone:min-h-8 forced-colors:aria-selected:underline"
      data-path={folder.path}
      data-tip-cut={folder.shown}
      onClick={onChoose}
      onFocus={onFocus}
      role="treeitem"
      style={{ paddingInlineStart: `${level * 14 - 8}px` }}
      tabIndex={tabIndex}
    >
      <span
        className="grid size-6 shrink-0 place-items-center text-text-3"
        onClick={(event) => {
          if (!hasFolders) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {hasFolders && <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />}
      </span>
      <Icon className="text-text-3" name="folder" />
      <bdi className="min-w-0 flex-1 truncate">{folder.shown}</bdi>
      {complete && <span className="text-12 text-text-3 tabular-nums">{grouped(folder.files)}</span>}
    </li>
  );
}
