import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { allowExport } from '@/lib/auth/rate-limit';
import type { Failure } from '@/lib/evo/failure';
import type { WorkspacePlace } from '@/lib/workspaces/place';
import { readDownloadLink } from '../download-link';
import type { DownloadState } from '../input';
import { isFileApisWord } from '../judge';
import { helpersFor } from '../refuse';
import { wantArchive } from './archive-wanted';

/**
 * Leave to have several files as one archive. Whatever keeps all of them back is found out here, by the first of them,
 * since an archive has no place for words; that the one is gone says nothing of the others.
 */
export async function beginZip(
  actor: Actor,
  place: WorkspacePlace,
  fileIds: readonly string[],
): Promise<DownloadState> {
  const failure = await whatPrevents(actor, place, fileIds[0] ?? '');
  if (failure === null) return { ok: true, pass: await wantArchive(actor, { place, fileIds }) };
  const whoCanHelp = await helpersFor(actor, place, 'list', failure);
  return { ok: false, failure, entryId: null, checked: false, whoCanHelp };
}

async function whatPrevents(actor: Actor, place: WorkspacePlace, fileId: string): Promise<Failure | null> {
  const limit = await allowExport(actor);
  if (limit !== null) return limit;
  const found = await readDownloadLink(actor, { ...place, fileId });
  return found.ok || isFileApisWord(found.failure) ? null : found.failure;
}
