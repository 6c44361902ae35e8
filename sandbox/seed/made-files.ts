import type { Connection } from '@/sandbox/store/database';

interface MadeFiles {
  workspaceId: string;
  /** Numbers of the files, both included; each number always gives the same file. */
  from: number;
  to: number;
  people: string[];
  /** Whether they belong to the seed (kept by a reset) or come from the generate door. */
  seeded: boolean;
  /** Size of each; null lets sizes vary. */
  bytes: number | null;
}

const FROM_MS = Date.parse('2024-06-03T00:00:00Z');
const SPREAD_MS = 725 * 86_400_000;

/*
 * Made by the database itself: a hundred thousand rows over the wire would take ten times as long.
 * Rows lie in the order of the usual list, or skipping to a late page would touch every block.
 * The multiplications by primes scatter times and sizes evenly without keeping any state.
 */
const insertFiles = `
INSERT INTO files (workspace_id, file_id, generated, pristine, name, folder, folded_name, path_hash, size, version_id,
                   created_at, created_by, modified_at, modified_by)
SELECT $1::uuid, overlay(overlay(md5($1::text || '/' || n) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid, NOT $5::boolean, $5,
       name, folder, lower(name), md5(lower(folder || name))::uuid, coalesce($6::bigint, 900 + (n * 7919::bigint) % 4000000),
       (modified_at - 3000) * 1000000 + n % 1000000, created_at, creator, modified_at, changer
FROM (
  SELECT n,
         CASE WHEN $5 THEN '/lines/L' || to_char(n / 1000, 'FM0000') || '/' ELSE '/generated/' || to_char(n / 1000, 'FM0000') || '/' END AS folder,
         CASE WHEN $5 THEN 'BS_L' || to_char(n / 1000, 'FM0000') || '_S' || to_char(n, 'FM000000') ELSE 'generated_' || to_char(n, 'FM0000000') END
           || (ARRAY['.csv', '.csv', '.las', '.tif', '.dxf', '.obj', '.pdf', '.csv'])[1 + n % 8] AS name,
         ($7::bigint + (n * 104729::bigint * 1000) % $8::bigint) AS created_at,
         ($7::bigint + (n * 104729::bigint * 1000) % $8::bigint) + (n % 9) * 3600000::bigint AS modified_at,
         ($4::uuid[])[1 + n % cardinality($4::uuid[])] AS creator,
         ($4::uuid[])[1 + (n / 3) % cardinality($4::uuid[])] AS changer
  FROM generate_series($2::int, $3::int) AS n
) AS made
ORDER BY created_at`;

/** Adds numbered files to a workspace in one statement. */
export async function insertMadeFiles(connection: Connection, made: MadeFiles): Promise<void> {
  await connection.query(insertFiles, [
    made.workspaceId,
    made.from,
    made.to,
    made.people,
    made.seeded,
    made.bytes,
    FROM_MS,
    SPREAD_MS,
  ]);
}

/** Gives each made file of that range `versions - 1` older versions. */
export async function insertMadeVersions(connection: Connection, made: MadeFiles, versions: number): Promise<void> {
  await connection.query(
    `INSERT INTO file_older_versions (workspace_id, file_id, version_id, generated, size, created_at, created_by)
     SELECT f.workspace_id, f.file_id, f.version_id - v * 60000000000, true, f.size, f.created_at - v * 60000, f.created_by
     FROM generate_series(1, $4::int - 1) AS v
     JOIN files_generated f ON f.workspace_id = $1 AND f.file_id IN (
       SELECT overlay(overlay(md5($1::text || '/' || n) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid
       FROM generate_series($2::int, $3::int) AS n)`,
    [made.workspaceId, made.from, made.to, versions],
  );
}
