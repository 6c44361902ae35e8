import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { getFile as getInEvo } from '@/lib/evo/files';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readAt } from '@/lib/workspaces/place';
import { getWorkspace } from '@/lib/workspaces/standing';
import type { FileAddress } from './operation';
import { issueTicket } from './ticket';
import { TIMING } from './timing';
import type { FailedReading, FileReading } from './wire';

/**
 * One file with its versions, read freshly, and a ticket for deleting or restoring it. With `deleted`, a deleted file is
 * found as well. The workspace's name is '' where it could not be read: that holds nothing up.
 */
export async function getFile(
  actor: Actor,
  address: FileAddress,
  options: { deleted?: boolean | undefined; signal?: AbortSignal | undefined } = {},
): Promise<FileReading | FailedReading> {
  const requestId = currentRequestId();
  const [reading, standing] = await Promise.all([
    readAt(actor, address, (workspace) =>
      withToken(actor, (accessToken) => {
        const access = { accessToken, requestId, deadlineMs: TIMING.readMs, signal: options.signal };
        return getInEvo(access, workspace, address.fileId, { deleted: options.deleted ?? false, versions: true });
      }),
    ),
    getWorkspace(actor, address),
  ]);
  if (!reading.ok) return reading;
  const { file } = reading.value;
  const workspaceName = standing.ok ? (standing.value?.name ?? '') : '';
  const roleThen = standing.ok ? (standing.value?.role ?? 'no role') : null;
  const { orgId, workspaceId, fileId } = address;
  const ticket = await issueTicket({
    orgId,
    workspaceId,
    fileId,
    name: file.name,
    path: file.path,
    workspaceName: workspaceName === '' ? null : workspaceName,
    roleThen,
  });
  return { ok: true, file, ticket, workspaceName };
}
