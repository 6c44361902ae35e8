import type { FilePlace } from '@/components/files/file-place';
import type { ServerOrder } from '@/components/files/file-sort';

export type ListKind = 'live' | 'deleted';

/** Query keys, from the widest to the narrowest: a prefix reaches all that is below it. */
export const fileKeys = {
  all: ['files'] as const,
  workspace: ({ orgId, workspaceId }: FilePlace) => [...fileKeys.all, orgId, workspaceId] as const,
  lists: (place: FilePlace, kind: ListKind) => [...fileKeys.workspace(place), kind] as const,
  list: (place: FilePlace, kind: ListKind, order: ServerOrder | DeletedOrder) =>
    [...fileKeys.lists(place, kind), place.hub ?? null, order] as const,
  reading: (place: FilePlace, fileId: string) =>
    [...fileKeys.workspace(place), 'reading', place.hub ?? null, fileId] as const,
  details: (place: FilePlace, fileId: string) =>
    [...fileKeys.workspace(place), 'details', place.hub ?? null, fileId] as const,
  preview: (place: FilePlace, fileId: string, versionId: string) =>
    [...fileKeys.workspace(place), 'preview', place.hub ?? null, fileId, versionId] as const,
  role: (place: FilePlace) => [...fileKeys.workspace(place), 'role', place.hub ?? null] as const,
};

export type DeletedOrder = 'desc:deleted_at' | 'asc:deleted_at';
