import type { Core } from '@/sandbox/core';
import { downloadLink } from '@/sandbox/blobs/link';
import { fileProblem } from '@/sandbox/files/file-errors';
import { commonFields, etagOf, type FileRow, isoTime, UserInfos } from '@/sandbox/files/file-row';
import { findVersions, type VersionRow } from '@/sandbox/files/find-file';
import { filesAddress, type Place } from '@/sandbox/files/list-files';

/** The single-file answer with a fresh download link; throws 404 when the asked version does not exist. */
export async function fileDocument(
  core: Core,
  place: Place,
  file: FileRow,
  wanted: { versionId: string | null; includeVersions: boolean },
) {
  const users = new UserInfos((id) => core.accounts.find(id));
  const address = `${filesAddress(core, place)}/${file.file_id}`;
  const needsVersions = wanted.includeVersions || wanted.versionId !== null;
  const versions = needsVersions ? await findVersions(core.database, place.workspaceId, file) : [];
  const chosen =
    wanted.versionId === null ? latestOf(file) : versions.find((version) => version.version_id === wanted.versionId);
  if (chosen === undefined) throw fileProblem('files/not-found');
  const common = commonFields(file, users);
  return {
    ...common,
    size: Number(chosen.size),
    version_id: chosen.version_id,
    etag: etagOf(file.file_id, chosen.version_id),
    modified_at: isoTime(chosen.created_at),
    modified_by: users.of(chosen.created_by),
    self: address,
    download: downloadLink(core, place, { fileId: file.file_id, versionId: chosen.version_id, name: common.name }),
    versions: wanted.includeVersions
      ? versions.map((version) => ({
          file_id: file.file_id,
          version_id: version.version_id,
          name: common.name,
          path: common.path,
          size: Number(version.size),
          created_at: isoTime(version.created_at),
          created_by: users.of(version.created_by),
          link: `${address}?version_id=${version.version_id}`,
        }))
      : null,
  };
}

function latestOf(file: FileRow): VersionRow {
  return { version_id: file.version_id, size: file.size, created_at: file.modified_at, created_by: file.modified_by };
}
