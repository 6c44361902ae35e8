import 'server-only';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { recordEvent } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import { openBlob, type OpenBlob } from '@/lib/evo/blob-stream';
import type { Failure, Result } from '@/lib/evo/failure';
import type { FileDetails } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { csvText } from '@/lib/export/csv';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import type { WorkspacePlace } from '@/lib/workspaces/place';
import { readDownloadLink } from '../download-link';
import { refusalRecord } from '../refuse';
import { makeEntryNames } from './entry-names';
import { MANIFEST_COLUMNS, type ManifestLine } from './manifest';

const MANIFEST = 'manifest.csv';

type Asked = { place: WorkspacePlace; fileIds: readonly string[]; workspaceName: string | null; signal: AbortSignal };

/**
 * Many files as one ZIP archive, written while it is read: one file after the other, as Evo gives them, in their folders,
 * none held whole. Each is on record before its bytes go out. A file that cannot be had is left out, and the manifest at
 * the archive's end says why; a transfer that breaks beyond repair breaks the archive, so that nobody takes it for whole.
 */
export function zipFiles(actor: Actor, asked: Asked): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const left = new AbortController();
  output.once('close', () => left.abort());
  const signal = AbortSignal.any([asked.signal, left.signal]);
  zip.on('error', (error: Error) => output.destroy(error));
  writeAll(zip, actor, { ...asked, signal }).catch((error: unknown) => {
    if (!signal.aborted) log().error({ err: error }, 'an archive could not be finished');
    output.destroy(error instanceof Error ? error : new Error('The archive could not be finished.'));
  });
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

async function writeAll(zip: ZipFile, actor: Actor, asked: Asked): Promise<void> {
  const nameOf = makeEntryNames();
  const manifestName = nameOf('', MANIFEST);
  const lines: ManifestLine[] = [];
  for (const fileId of asked.fileIds) {
    asked.signal.throwIfAborted();
    const opened = await open(actor, asked, fileId);
    if (!opened.ok) {
      lines.push({ fileId, entry: null, file: null, failure: opened.failure });
      continue;
    }
    const { file, blob } = opened.value;
    const entry = nameOf(file.path, file.name);
    await addEntry(zip, entry, file, blob);
    lines.push({ fileId, entry, file, failure: null });
  }
  zip.addBuffer(Buffer.from(csvText(MANIFEST_COLUMNS, lines)), manifestName);
  zip.end();
}

/** Resolves once the file's bytes are in the archive. Its bytes are stored as they are: large ones hardly get smaller. */
async function addEntry(zip: ZipFile, entry: string, file: FileDetails, { bytes, size }: OpenBlob): Promise<void> {
  const source = Readable.from(bytes, { objectMode: false });
  zip.addReadStream(source, entry, {
    compress: false,
    mtime: new Date(file.modifiedAt),
    ...(size === null ? {} : { size }),
  });
  await finished(source);
}

type Opened = { file: FileDetails; blob: OpenBlob };

async function open(actor: Actor, asked: Asked, fileId: string): Promise<Result<Opened>> {
  const found = await readDownloadLink(actor, { ...asked.place, fileId, signal: asked.signal });
  const file = found.ok ? found.value.file : null;
  const recorded = await record(actor, asked, { fileId, file, failure: found.ok ? null : found.failure });
  if (!found.ok) return found;
  if (!recorded) return { ok: false, failure: failureOf({ kind: 'not-recorded' }, { reference: currentRequestId() }) };
  const blob = await openBlob({ requestId: currentRequestId(), signal: asked.signal }, found.value.link);
  return blob.ok ? { ok: true, value: { file: found.value.file, blob: blob.value } } : blob;
}

type Told = { fileId: string; file: FileDetails | null; failure: Failure | null };

/** false where the trail cannot be written: then nothing is given out. */
async function record(
  actor: Actor,
  { place, workspaceName }: Asked,
  { fileId, file, failure }: Told,
): Promise<boolean> {
  try {
    await recordEvent(
      {
        person: { id: actor.personId, name: actor.name, email: actor.email },
        action: 'download',
        orgId: place.orgId,
        workspace: { id: place.workspaceId, name: workspaceName },
        object: {
          kind: 'file',
          id: fileId,
          name: file?.name ?? '',
          path: file?.path ?? '',
          nameFromEvo: file !== null,
        },
        requestId: currentRequestId(),
      },
      failure === null ? { outcome: 'done', failure, roleThen: null, renamedTo: null } : refusalRecord(failure, null),
    );
    return true;
  } catch (error) {
    log().error({ err: error }, 'a download could not be recorded, so nothing was given out');
    return false;
  }
}
