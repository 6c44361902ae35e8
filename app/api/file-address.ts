import 'server-only';
import type { NextRequest } from 'next/server';
import { workspacePlaceOf } from '@/app/api/workspace-place';
import { parseId } from '@/lib/evo/ids';
import type { FileAddress } from '@/lib/files/operation';

export type FileContext = { params: Promise<{ orgId: string; workspaceId: string; fileId: string }> };

/** The file that a data address is about; null where an id or the hub is none. */
export async function fileAddressOf(request: NextRequest, { params }: FileContext): Promise<FileAddress | null> {
  const place = await workspacePlaceOf(request, { params });
  const fileId = parseId((await params).fileId);
  return place === null || fileId === null ? null : { ...place, fileId };
}
