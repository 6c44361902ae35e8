import type { Core } from '@/sandbox/core';

/** Who holds which role in a workspace. Not paged; `links` is there because clients require the key. */
export async function workspaceUsers(core: Core, workspaceId: string, userId: string | null) {
  const found = await core.database.query<{ account_id: string; role: string }>(
    `SELECT m.account_id, m.role FROM workspace_members m LEFT JOIN accounts a ON a.id = m.account_id
     WHERE m.workspace_id = $1 AND ($2::uuid IS NULL OR m.account_id = $2) ORDER BY a.position NULLS LAST, m.account_id`,
    [workspaceId, userId],
  );
  const results = found.rows.map((row) => {
    const account = core.accounts.find(row.account_id);
    return { role: row.role, user_id: row.account_id, email: account?.email ?? null, full_name: account?.name ?? null };
  });
  return { links: {}, results };
}
