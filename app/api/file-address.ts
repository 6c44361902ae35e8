import 'server-only';
import type { NextRequest } from 'next/server';
import { parseId } from '@/lib/evo/ids';
import { parsePlaceQuery } from '@/lib/files/list-query';
import type { FileAddress } from '@/lib/files/operation';

export type FileContext = { params: Promise<{ orgId: string; workspaceId: string; fileId: string }> };

/** The file that a data address is about; null where an id or the hub is none. */
export async function fileAddressOf(request: NextRequest, { params }: FileContext): Promise<FileAddress | null> {
  const ids = await params;
  const [orgId, workspaceId, fileId] = [parseId(ids.orgId), parseId(ids.workspaceId), parseId(ids.fileId)];
  const query = parsePlaceQuery(request.nextUrl.searchParams);
  if (orgId === null || workspaceId === null || fileId === null || query === null) return null;
  return { orgId, workspaceId, fileId, hub: query.hub };
}
