import { expect, test } from '../fixtures/test';

const HEADERS: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
];

test.describe('without a session', () => {
  test.use({ account: null });

  test('the health addresses answer without sign-in and hold no data', async ({ request: anybody }) => {
    expect(await (await anybody.get('/api/health')).json()).toEqual({ status: 'ok' });
    const ready = await anybody.get('/api/ready');
    expect(ready.status()).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', checks: { database: 'ok', evo: 'ok' } });
  });

  test('nobody gets data or pages without a session', async ({ request: anybody, sandbox }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    for (const address of ['files', `files/${workspaceId}`, 'role']) {
      expect((await anybody.get(`/api/orgs/${orgId}/workspaces/${workspaceId}/${address}`)).status()).toBe(401);
    }
    for (const address of [
      `/orgs/${orgId}/workspaces`,
      `/orgs/${orgId}/workspaces/${workspaceId}/files`,
      `/orgs/${orgId}/activity`,
    ]) {
      for (const headers of HEADERS) {
        const answer = await anybody.get(address, { headers });
        expect(await answer.text()).not.toContain('North Pit');
      }
    }
  });
});

test('ids that are no ids reach no Evo', async ({ page, sandbox }) => {
  const { orgId, workspaceId } = await sandbox.workspace('North Pit');
  const before = (await sandbox.journal('files.get')).length;
  for (const id of ['..', '%2e%2e', `${workspaceId}%0a`, '{id}', 'undefined']) {
    const answer = await page.request.get(`/api/orgs/${orgId}/workspaces/${workspaceId}/files/${id}`);
    expect(answer.status(), id).toBeGreaterThanOrEqual(400);
    expect(answer.status(), id).toBeLessThan(500);
  }
  expect(await sandbox.journal('files.get')).toHaveLength(before);
});
