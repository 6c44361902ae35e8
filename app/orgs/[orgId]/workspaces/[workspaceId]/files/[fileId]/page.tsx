import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { FileView } from '@/components/files/file-view';
import { loadWorkspacePage } from '@/components/files/load-workspace-page';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { requireActor } from '@/lib/auth/require-actor';
import { parseId } from '@/lib/evo/ids';
import { getFile } from '@/lib/files/get-file';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/files/[fileId]'>;

/** Read once for a whole page, its title included. Deleted files have their page as well. */
const readFile = cache(async (orgId: string, workspaceId: string, fileId: string, hub: string | undefined) =>
  getFile(await requireActor(), { orgId, workspaceId, fileId, hub }, { deleted: true }),
);

async function load(props: Props) {
  const { place, workspace, up } = await loadWorkspacePage(props);
  const fileId = parseId((await props.params).fileId);
  if (fileId === null) notFound();
  return { place, workspace, up, reading: await readFile(place.orgId, place.workspaceId, fileId, place.hub) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reading } = await load(props);
  return { title: reading.ok ? `${shownName(reading.file.name)} · Files` : 'File' };
}

export default async function FilePage(props: Props) {
  const { place, workspace, up, reading } = await load(props);
  if (!reading.ok) return <UnloadedPage failure={reading.failure} heading="File" what="This file" />;
  const { name, role, instanceAdmin } = (workspace.ok ? workspace.value : null) ?? UNKNOWN;
  const files = { label: name === '' ? 'Files' : name, href: paths.files(place.orgId, place.workspaceId, place.hub) };
  return (
    <FileView
      crumbs={[up, files]}
      initial={reading}
      key={reading.file.id}
      place={place}
      standing={{ role, instanceAdmin }}
      workspaceName={name}
    />
  );
}

/** Where the workspace could not be read the file still shows. */
const UNKNOWN = { name: '', role: null, instanceAdmin: false };
