import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { getFile } from '@/lib/evo/files';
import type { Result } from '@/lib/evo/failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { inParallel } from '@/lib/evo/in-parallel';
import { readAt, type WorkspacePlace } from '@/lib/workspaces/place';
import { listFiles } from '../list-files';
import { LARGEST_PAGE } from '../wire';
import { TIMING } from '../timing';
import type { OldVersions, VersionsStep } from './versions-reading';

/** A list names latest versions only, so every file is asked for by itself: no more of them than one may wait for. */
const MOST_FILES = 2_500;
const AT_A_TIME = 6;
const WHOLE_MS = 180_000;

type Sized = { fileId: string; size: number };
type Reader = { actor: Actor; place: WorkspacePlace; signal: AbortSignal };

/**
 * Reads what old versions take in a workspace, for its largest files. Fails where the files could not be listed; a file that
 * cannot be read is told by its step. Ends early, with all that is missing unread, when it takes too long.
 */
export async function readOldVersions(
  actor: Actor,
  place: WorkspacePlace,
  signal: AbortSignal,
): Promise<Result<AsyncGenerator<VersionsStep>>> {
  const reader = { actor, place, signal: AbortSignal.any([signal, AbortSignal.timeout(WHOLE_MS)]) };
  const listed = await largestFiles(reader);
  return listed.ok ? { ok: true, value: steps(reader, listed.value) } : listed;
}

async function* steps(
  reader: Reader,
  { files, total }: { files: Sized[]; total: number },
): AsyncGenerator<VersionsStep> {
  yield { kind: 'files', asked: files.length, total };
  const work = { limit: AT_A_TIME, signal: reader.signal };
  yield* inParallel(files, work, ({ fileId }) => readOne(reader, fileId));
  yield { kind: 'end', at: Date.now() };
}

/** Page after page: of a million files no more than ids and sizes of the largest are held. */
async function largestFiles({ actor, place, signal }: Reader): Promise<Result<{ files: Sized[]; total: number }>> {
  let files: Sized[] = [];
  let total = 0;
  for (let offset = 0; offset === 0 || offset < total; offset += LARGEST_PAGE) {
    const page = await listFiles(actor, { ...place, offset, signal });
    if (!page.ok) return page;
    total = page.total;
    const usable = page.rows.filter(([id]) => id !== '').map(([fileId, , , size]) => ({ fileId, size }));
    files = [...files, ...usable].sort((a, b) => b.size - a.size).slice(0, MOST_FILES);
    if (page.rows.length === 0) break;
  }
  return { ok: true, value: { files, total } };
}

async function readOne({ actor, place, signal }: Reader, fileId: string): Promise<VersionsStep> {
  const requestId = currentRequestId();
  const read = await readAt(actor, place, (workspace) =>
    withToken(actor, (accessToken) => {
      const access = { accessToken, requestId, deadlineMs: TIMING.readMs, signal };
      return getFile(access, workspace, fileId, { deleted: false, versions: true });
    }),
  );
  return read.ok ? { kind: 'file', file: oldOf(fileId, read.value.file) } : { kind: 'unread', failure: read.failure };
}

function oldOf(
  fileId: string,
  { versionId, versions }: { versionId: string; versions: readonly { versionId: string; size: number }[] | null },
): OldVersions {
  const old = (versions ?? []).filter((version) => version.versionId !== versionId);
  const oldBytes = old.reduce((sum, { size }) => sum + Math.max(0, size), 0);
  return { fileId, versions: old.length + 1, oldBytes };
}
