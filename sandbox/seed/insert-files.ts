import type { Connection } from '@/sandbox/store/database';
import { pathHash } from '@/sandbox/seed/ids';
import type { SeedFile } from '@/sandbox/seed/seed-file';
import { toFolded, toStored } from '@/sandbox/store/escaped-text';

/** Inserts seeded files with all their versions as pristine rows. */
export async function insertSeedFiles(connection: Connection, workspaceId: string, files: SeedFile[]): Promise<void> {
  await connection.query(
    `INSERT INTO files (workspace_id, pristine, file_id, name, folder, folded_name, path_hash, size, version_id,
                        created_at, created_by, modified_at, modified_by, deleted_at, deleted_by)
     SELECT $1, true, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::bigint[], $8::bigint[],
                                    $9::bigint[], $10::uuid[], $11::bigint[], $12::uuid[], $13::bigint[], $14::uuid[])`,
    [
      workspaceId,
      files.map((file) => file.id),
      files.map((file) => toStored(file.name)),
      files.map((file) => toStored(file.folder)),
      files.map((file) => toFolded(file.name)),
      files.map((file) => pathHash(file.folder, file.name)),
      files.map((file) => file.size),
      files.map((file) => file.versionId),
      files.map((file) => file.createdAt),
      files.map((file) => file.createdBy),
      files.map((file) => file.modifiedAt),
      files.map((file) => file.modifiedBy),
      files.map((file) => file.deletedAt),
      files.map((file) => file.deletedBy),
    ],
  );
  const versions = files.flatMap((file) => file.olderVersions.map((version) => ({ ...version, fileId: file.id })));
  await connection.query(
    `INSERT INTO file_older_versions (workspace_id, pristine, file_id, version_id, size, created_at, created_by)
     SELECT $1, true, * FROM unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::uuid[])`,
    [
      workspaceId,
      versions.map((version) => version.fileId),
      versions.map((version) => version.versionId),
      versions.map((version) => version.size),
      versions.map((version) => version.createdAt),
      versions.map((version) => version.createdBy),
    ],
  );
}
