import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { config } from '@/lib/config';
import { isAllowedOrigin } from '@/lib/evo/address';
import type { Result } from '@/lib/evo/failure';
import { getDownload } from '@/lib/evo/files';
import type { FileDetails } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readAt } from '@/lib/workspaces/place';
import type { FileAddress } from './operation';
import { TIMING } from './timing';

export type DownloadLink = { file: FileDetails; link: URL };

type Asked = FileAddress & { versionId?: string | undefined; signal?: AbortSignal | undefined };

/**
 * A fresh link to the bytes of a file, of its latest version or of the one named. Fails with `untrusted-address` where Evo
 * names a place outside of the allowed origins: nobody is led there, and nothing is read from there.
 */
export async function readDownloadLink(actor: Actor, asked: Asked): Promise<Result<DownloadLink>> {
  const requestId = currentRequestId();
  const offer = await readAt(actor, asked, (workspace) =>
    withToken(actor, (accessToken) => {
      const access = { accessToken, requestId, deadlineMs: TIMING.readMs, signal: asked.signal };
      return getDownload(access, workspace, asked.fileId, asked.versionId);
    }),
  );
  if (!offer.ok) return offer;
  const link = new URL(offer.value.link);
  if (!isAllowedOrigin(link.origin, config().evo.allowedOrigins)) {
    return { ok: false, failure: failureOf({ kind: 'untrusted-address' }, { reference: requestId }) };
  }
  return { ok: true, value: { file: offer.value.file, link } };
}
