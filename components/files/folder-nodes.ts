import { eachInSteps, type Steps } from '@/components/files/in-steps';
import { folderName, pathsTo } from '@/components/files/folder-paths';
import { shownName } from '@/lib/names/shown-name';

/** A folder that holds files, itself or in a folder of its own. */
export type FolderNode = {
  /** As Evo has it, with a slash at both ends: what the files' paths begin with. */
  path: string;
  /** The last part, as it is shown. */
  shown: string;
  /** Of the folder and all below it. */
  files: number;
  bytes: number;
  /** By name. */
  folders: FolderNode[];
};

type Located = { path: string; size: number };
type Counted = { count: number; bytes: number };

/** The folders of files, outermost first. Evo knows no folders of their own: they are what the files' paths say. */
export function* foldersOf(files: readonly Located[]): Steps<FolderNode[]> {
  const nodes = new Map<string, FolderNode>();
  const top: FolderNode[] = [];
  for (const [path, { count, bytes }] of yield* countedPaths(files)) {
    for (const node of nodesOn(path, nodes, top)) {
      node.files += count;
      node.bytes += bytes;
    }
  }
  sortByName(top);
  return top;
}

/** A workspace has far fewer folders than files, so each path is taken apart once. */
function* countedPaths(files: readonly Located[]): Steps<Map<string, Counted>> {
  const paths = new Map<string, Counted>();
  yield* eachInSteps(files, ({ path, size }) => {
    const known = paths.get(path);
    const bytes = Math.max(0, size);
    if (known === undefined) paths.set(path, { count: 1, bytes });
    else {
      known.count += 1;
      known.bytes += bytes;
    }
  });
  return paths;
}

/** The folders on the way to `path`, that of `path` included; made where they are new. */
function nodesOn(path: string, nodes: Map<string, FolderNode>, top: FolderNode[]): FolderNode[] {
  const way: FolderNode[] = [];
  let siblings = top;
  for (const prefix of pathsTo(path)) {
    let node = nodes.get(prefix);
    if (node === undefined) {
      node = { path: prefix, shown: shownName(folderName(prefix)), files: 0, bytes: 0, folders: [] };
      nodes.set(prefix, node);
      siblings.push(node);
    }
    way.push(node);
    siblings = node.folders;
  }
  return way;
}

const byName = new Intl.Collator('en', { numeric: true });

function sortByName(folders: FolderNode[]): void {
  folders.sort((a, b) => byName.compare(a.shown, b.shown));
  for (const folder of folders) sortByName(folder.folders);
}
