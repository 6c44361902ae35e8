import { countOf, int64Of, listOf, membersOf, personOf, textOf, timeOf, type Members } from './fields';
import { parseId } from './ids';
import type { EvoFile, FileDetails, FileVersion } from './model';

/** A file of a list or of a single answer; null without a usable id. */
export function fileOf(value: unknown): EvoFile | null {
  const members = membersOf(value);
  const id = parseId(members?.['file_id']);
  if (members === null || id === null) return null;
  return {
    id,
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
  const versions = listOf(membersOf(value)?.['versions']);
  return file === null ? null : { ...file, versions: versions?.map(versionOf) ?? null };
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
