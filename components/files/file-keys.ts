import type { ServerOrder } from '@/components/files/file-sort';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type ListKind = 'live' | 'deleted';

/** Query keys, from the widest to the narrowest: a prefix reaches all that is below it. */
export const fileKeys = {
  all: ['files'] as const,
  workspace: ({ orgId, workspaceId }: WorkspacePlace) => [...fileKeys.all, orgId, workspaceId] as const,
  lists: (place: WorkspacePlace, kind: ListKind) => [...fileKeys.workspace(place), kind] as const,
  list: (place: WorkspacePlace, kind: ListKind, order: ServerOrder | DeletedOrder) =>
    [...fileKeys.lists(place, kind), place.hub ?? null, order] as const,
  reading: (place: WorkspacePlace, fileId: string) =>
    [...fileKeys.workspace(place), 'reading', place.hub ?? null, fileId] as const,
  details: (place: WorkspacePlace, fileId: string) =>
    [...fileKeys.workspace(place), 'details', place.hub ?? null, fileId] as const,
  preview: (place: WorkspacePlace, fileId: string, versionId: string) =>
    [...fileKeys.workspace(place), 'preview', place.hub ?? null, fileId, versionId] as const,
  whoCanDelete: (place: WorkspacePlace) => [...fileKeys.workspace(place), 'who-can-delete', place.hub ?? null] as const,
  role: (place: WorkspacePlace) => [...fileKeys.workspace(place), 'role', place.hub ?? null] as const,
};

export type DeletedOrder = 'desc:deleted_at' | 'asc:deleted_at';
