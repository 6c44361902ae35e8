import type { Place } from '@/lib/testing/routes';
import { sandboxState } from '@/lib/testing/sandbox-person';
import type { TestConsole } from '@/lib/testing/test-console';

/** A workspace of the seed by its name, and the first file a signed-in person's list of it has. */
export async function seededPlace(
  { sandbox, ask }: Pick<TestConsole, 'sandbox' | 'ask'>,
  cookie: string,
  name = 'North Pit',
): Promise<Place & { fileName: string }> {
  const { organisations } = await sandboxState(sandbox);
  for (const { id: orgId, workspaces } of organisations) {
    const workspace = workspaces.find((each) => each.name === name);
    if (workspace === undefined) continue;
    const path = `/api/orgs/${orgId}/workspaces/${workspace.id}/files?limit=1`;
    const { rows } = JSON.parse((await ask(path, { headers: { Cookie: cookie } })).body) as { rows: string[][] };
    const [fileId = '', fileName = ''] = rows[0] ?? [];
    return { orgId, workspaceId: workspace.id, fileId, fileName };
  }
  throw new Error(`The seed has no workspace ${name}.`);
}
