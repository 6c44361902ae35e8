import { dataAddress } from '@/components/files/file-place';
import type { ListKind } from '@/components/files/file-keys';
import { FIRST_PAGE, LARGEST_PAGE } from '@/lib/files/wire';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type ListAddress = { place: WorkspacePlace; kind: ListKind; order: string };

/** Where the console hands out one page of a list. */
export function pageAddress({ place, kind, order }: ListAddress, offset: number): string {
  const limit = offset === 0 ? FIRST_PAGE : LARGEST_PAGE;
  const query = { order, limit: String(limit), ...(kind === 'deleted' ? { deleted: 'true' } : {}) };
  return dataAddress(place, 'files', { ...query, offset: String(offset) });
}
