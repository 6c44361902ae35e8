import { z } from 'zod';
import { DoorProblem } from '@/sandbox/control/door-input';
import type { Core } from '@/sandbox/core';
import { insertMadeFiles, insertMadeVersions } from '@/sandbox/seed/made-files';
import { personId } from '@/sandbox/seed/people';
import { inTransaction } from '@/sandbox/store/database';

const MOST_FILES = 2_000_000;

export const generateInput = z.strictObject({
  files: z.number().int().min(0).max(MOST_FILES),
  versions: z.number().int().min(1).max(100).default(1),
  bytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
});

/** Adds numbered files to a workspace. Returns how many were added and how many live files it has then. */
export async function generateFiles(core: Core, workspaceId: string, order: z.infer<typeof generateInput>) {
  const known = await core.database.query('SELECT 1 FROM workspaces WHERE id = $1', [workspaceId]);
  if (known.rows.length === 0) throw new DoorProblem(`there is no workspace ${workspaceId}`);
  await inTransaction(core.database, async (connection) => {
    await connection.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
    const before = await connection.query<{ count: string }>(
      'SELECT count(*) FROM files_generated WHERE workspace_id = $1',
      [workspaceId],
    );
    // Numbers go on where the last ones ended, or ids would collide.
    const from = Number(before.rows[0]?.count ?? 0) + 1_000_001;
    const made = {
      workspaceId,
      from,
      to: from + order.files - 1,
      people: ['owner', 'editor', 'geology.lead', 'survey.lead'].map(personId),
      seeded: false,
      bytes: order.bytes ?? null,
    };
    await insertMadeFiles(connection, made);
    if (order.versions > 1) await insertMadeVersions(connection, made, order.versions);
  });
  await core.database.query('VACUUM (ANALYZE) files_generated');
  core.changes.note();
  const after = await core.database.query<{ count: string }>(
    'SELECT count(*) FROM files WHERE workspace_id = $1 AND deleted_at IS NULL',
    [workspaceId],
  );
  return { added: order.files, total: Number(after.rows[0]?.count ?? 0) };
}
