import { insertRoles, insertWorkspaces } from '@/sandbox/seed/seed-roles';
import { type Database, inTransaction } from '@/sandbox/store/database';

/** Puts files, versions, people, workspaces, roles, invitations and uploads back to the seed. Costs what was changed, not what exists. */
export async function resetToSeed(database: Database): Promise<void> {
  await inTransaction(database, async (connection) => {
    await connection.query('DELETE FROM files_kept WHERE NOT pristine');
    await connection.query('INSERT INTO files_kept SELECT * FROM files_before');
    await connection.query('DELETE FROM files_before');
    await connection.query('DELETE FROM file_older_versions_kept WHERE NOT pristine');
    for (const table of ['uploads', 'uncommitted_blocks', 'uploaded_blobs'])
      await connection.query(`DELETE FROM ${table}`);
    const generated = await connection.query('SELECT 1 FROM files_generated LIMIT 1');
    if (generated.rows.length > 0) await connection.query('TRUNCATE files_generated, file_older_versions_generated');
    await connection.query('DELETE FROM workspaces');
    await connection.query('DELETE FROM workspace_members');
    await connection.query('DELETE FROM instance_members');
    await connection.query('DELETE FROM invitations');
    await connection.query('DELETE FROM accounts WHERE generated');
    await insertWorkspaces(connection);
    await insertRoles(connection);
  });
}
