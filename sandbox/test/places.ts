import type { TestSandbox } from '@/sandbox/test/running-sandbox';

export interface FileDocument {
  file_id: string;
  name: string;
  path: string;
  size: number;
  etag: string;
  version_id: string;
  created_at: string;
  created_by: { id: string; name: string | null; email: string | null } | null;
  modified_at: string;
  modified_by: { id: string } | null;
  deleted_at: string | null;
  deleted_by: { id: string; email: string } | null;
  download: string;
  self: string;
  links: { self: string };
  versions: { version_id: string; size: number; created_at: string }[] | null;
}

export interface FileList {
  files: FileDocument[];
  count: number;
  total: number;
  limit: number;
  offset: number;
  links: { self: string; next: string | null; prev: string | null };
}

export interface Places {
  orgId: string;
  otherOrgId: string;
  /** The id of a workspace by its name. */
  idOf: (workspace: string) => string;
  /** Path of a workspace's files. */
  files: (workspace: string) => string;
}

/** Where things are, read from the state door. */
export async function findPlaces(sandbox: TestSandbox): Promise<Places> {
  const state = await sandbox.state();
  const workspaces = state.organisations.flatMap((organisation) =>
    organisation.workspaces.map((workspace) => ({ ...workspace, orgId: organisation.id })),
  );
  const find = (name: string) => {
    const found = workspaces.find((workspace) => workspace.name === name);
    if (found === undefined) throw new Error(`no workspace is called ${name}`);
    return found;
  };
  return {
    orgId: state.organisations[0]?.id ?? '',
    otherOrgId: state.organisations[1]?.id ?? '',
    idOf: (name) => find(name).id,
    files: (name) => `/file/v2/orgs/${find(name).orgId}/workspaces/${find(name).id}/files`,
  };
}

/** The file of that name in North Pit; the test fails when there is none. */
export async function findFile(
  sandbox: TestSandbox,
  places: Places,
  name: string,
  deleted = false,
): Promise<FileDocument> {
  const query = new URLSearchParams({ file_name: name, deleted: String(deleted) });
  const list = await sandbox.as<FileList>('viewer', 'GET', `${places.files('North Pit')}?${query.toString()}`);
  const found = list.json.files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`North Pit has no file ${name}`);
  return found;
}
