import { dataAddress } from '@/components/files/file-place';
import type { ListKind } from '@/components/files/file-keys';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type ListAddress = { place: WorkspacePlace; kind: ListKind; order: string };

/** The most rows Evo gives a page. */
export const PAGE_SIZE = 5000;

/** Where the console hands out one page of a list. */
export function pageAddress({ place, kind, order }: ListAddress, offset: number): string {
  const query = { order, limit: String(PAGE_SIZE), ...(kind === 'deleted' ? { deleted: 'true' } : {}) };
  return dataAddress(place, 'files', { ...query, offset: String(offset) });
}
