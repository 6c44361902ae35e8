import type { Family } from '@/lib/files/family';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Years = { from: number | null; to: number };

/** Where the files behind a figure are listed. */
export function storageLinks({ orgId, workspaceId, hub }: WorkspacePlace) {
  const list = (filter: Record<string, string>) => paths.files(orgId, workspaceId, hub, filter);
  return {
    all: list({}),
    bySize: list({ sort: '-size' }),
    family: (family: Family) => list({ type: family, sort: '-size' }),
    /** Files in no folder have none to be confined to: in order of folders they come first. */
    folder: (path: string) => list(path === '/' ? { sort: 'folder' } : { folder: path, sort: '-size' }),
    /** Last changed in these years, both included; without `from`: in `to` or before. */
    years: ({ from, to }: Years) =>
      list({
        ...(from === null ? {} : { 'modified-from': `${padded(from)}-01-01` }),
        'modified-to': `${padded(to)}-12-31`,
        sort: '-size',
      }),
    person: (personId: string) => list({ 'modified-by': personId, sort: '-size' }),
    named: (name: string) => list({ q: name, sort: 'folder' }),
    file: (fileId: string) => paths.file(orgId, workspaceId, fileId, hub),
  };
}

export type StorageLinks = ReturnType<typeof storageLinks>;

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
