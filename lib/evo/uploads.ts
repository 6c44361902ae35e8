import 'server-only';
import { evoUrl } from './address';
import type { Result } from './failure';
import { int64Of, membersOf, textOf } from './fields';
import { FILES } from './files';
import { parseId } from './ids';
import type { WorkspaceAddress } from './model';
import { misshapen } from './own-failure';
import { request, type Access } from './request';

export type UploadOffer = {
  /** A new one where the path was free, else that of the file there. */
  fileId: string;
  /** Of the version to come. It shows once its bytes are committed. */
  versionId: string;
  /** Where the bytes go, signed for half an hour. Not checked: nothing may be sent there before it is. */
  link: string;
};

/**
 * Asks Evo to take a file at a path (`/folder/name`): a new one, or a new version of the one that is there. With
 * `versionId` it asks for a fresh link to an upload that was begun before and is not committed. Sent once.
 */
export async function requestUpload(
  access: Access,
  address: WorkspaceAddress,
  path: string,
  versionId: string | undefined,
): Promise<Result<UploadOffer>> {
  const encoded = path.split('/').filter(Boolean).map(encodeURIComponent).join('/');
  const ids = [address.orgId, address.workspaceId];
  const url = evoUrl(address.hubUrl, `${FILES}/path/${encoded}`, ids, { version_id: versionId });
  const answer = await request(access, { method: 'PUT', url, expects: [200] });
  if (!answer.ok) return answer;
  const body = membersOf(answer.value.body);
  const [fileId, link] = [parseId(body?.['file_id']), textOf(body?.['upload'])];
  const offered = int64Of(body?.['version_id']);
  if (fileId === null || offered === '' || !URL.canParse(link)) {
    return misshapen(access.requestId, answer.value.status);
  }
  return { ok: true, value: { fileId, versionId: offered, link } };
}
