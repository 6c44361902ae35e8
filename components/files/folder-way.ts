import { folderName, pathsTo } from '@/components/files/folder-paths';
import type { Crumb } from '@/components/shell/page-frame';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Options = { place: WorkspacePlace; workspaceName: string; folder: string };

/** The way to a folder of a workspace, for the page's head: the workspace, the folders around it, and itself. */
export function folderWay({ place, workspaceName, folder }: Options): { crumbs: Crumb[]; heading: string } {
  const { orgId, workspaceId, hub } = place;
  const around = pathsTo(folder).slice(0, -1);
  return {
    crumbs: [
      { label: workspaceName, href: paths.files(orgId, workspaceId, hub) },
      ...around.map((path) => ({
        label: folderName(path),
        href: paths.files(orgId, workspaceId, hub, { folder: path }),
      })),
    ],
    heading: folderName(folder),
  };
}
