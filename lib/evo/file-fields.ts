import { countOf, int64Of, listOf, membersOf, personOf, textOf, timeOf, type Members } from './fields';
import { parseId } from './ids';
import type { EvoFile, FileDetails, FileListRow, FileVersion } from './model';

/** A file of a single answer; null without a usable id. */
export function fileOf(value: unknown): EvoFile | null {
  const { id, ...file } = fileListRowOf(value);
  return id === null ? null : { ...file, id };
}

/** A row of a list, whatever Evo sent in its place. */
export function fileListRowOf(value: unknown): FileListRow {
  const members = membersOf(value) ?? {};
  return {
    id: parseId(members['file_id']),
    name: textOf(members['name']),
    path: folderOf(members['path']),
    size: countOf(members['size']),
    versionId: int64Of(members['version_id']),
    createdAt: timeOf(members['created_at']),
    createdBy: personOf(members['created_by']),
    modifiedAt: timeOf(members['modified_at']),
    modifiedBy: personOf(members['modified_by']),
    deletedAt: timeOf(members['deleted_at']) || null,
    deletedBy: personOf(members['deleted_by']),
  };
}

/** The single answer: with its versions where they were asked for. */
export function fileDetailsOf(value: unknown): FileDetails | null {
  const file = fileOf(value);
  const members = membersOf(value);
  const versions = listOf(members?.['versions']);
  if (file === null) return null;
  return { ...file, etag: textOf(members?.['etag']), versions: versions?.map(versionOf) ?? null };
}

function versionOf(value: unknown): FileVersion {
  const members: Members = membersOf(value) ?? {};
  return {
    versionId: int64Of(members['version_id']),
    size: countOf(members['size']),
    createdAt: timeOf(members['created_at']),
    createdBy: personOf(members['created_by']),
  };
}

function folderOf(value: unknown): string {
  const path = textOf(value);
  return `${path.startsWith('/') ? '' : '/'}${path}${path === '' || path.endsWith('/') ? '' : '/'}`;
}
