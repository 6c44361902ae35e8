import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashSessionToken } from '@/lib/auth/cookies';
import { closeDatabase } from '@/lib/store/database';
import { findSessionId } from '@/lib/store/sessions';
import { logLinesOf } from '@/lib/testing/log-lines';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds } from '@/lib/testing/server-actions';
import { TestBrowser } from '@/lib/testing/test-browser';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';
import { setTestEnvironment, TEST_CLIENT_SECRET, TEST_KEYS, testVariables } from '@/lib/testing/test-environment';
import { grantOf } from '@/lib/testing/test-sessions';

const OWNER = 'owner@sandbox.example';
const HOSTILE = 'evil\u202Efdp.exe\r\n{"level":50,"msg":"forged"}\u001b[31m\u0085\u2028';

let server: TestConsole;
beforeAll(async () => {
  server = await startTestConsole({ variables: () => ({ LOG_LEVEL: 'trace' }) });
  setTestEnvironment({ databaseUrl: server.database.url, sandboxPort: server.sandbox.port });
});
afterAll(async () => {
  await closeDatabase();
  await server.stop();
});

async function arm(fault: Record<string, unknown>): Promise<void> {
  await server.sandbox.door('POST', '/faults', fault);
}

async function deleteAs(cookie: string, name: string): Promise<void> {
  const { orgId, workspaceId, fileId } = await seededPlace(server, cookie);
  const input = { orgId, workspaceId, fileId, listed: { name, path: name } };
  const call = actionCall(actionIds().get('deleteFileAction') ?? '', input);
  const path = `/orgs/${orgId}/workspaces/${workspaceId}/files`;
  await server.ask(path, { ...call, headers: { ...call.headers, Origin: server.origin, Cookie: cookie } });
}

/** The tokens that a session holds just now. */
async function tokensOf(cookie: string): Promise<string[]> {
  const session = await findSessionId(server.database.owner, hashSessionToken(tokenIn(cookie)));
  const { accessToken, refreshToken } = await grantOf(server.database, session ?? '');
  return [accessToken, refreshToken ?? ''];
}

function tokenIn(cookie: string): string {
  return /\.session=([^;]+)/.exec(cookie)?.[1] ?? '';
}

it('has each fault on one line of JSON, and no secret, address or deceiving sign in any', async () => {
  const browser = new TestBrowser();
  const { cookie } = await server.signIn(OWNER, { browser });
  const first = await tokensOf(cookie);
  // Evo refuses the token, and the provider answers with nonsense that holds another one; then it answers well.
  await arm({ operation: 'files.list', fault: 'auth/invalid-token' });
  await arm({ operation: 'token', fault: 'html', status: 200, body: 'CANARY-token' });
  await arm({ operation: 'token', fault: '500', body: '{"access_token":"CANARY-token","error":"odd"}', times: 2 });
  const { orgId } = await seededPlace(server, cookie, 'Empty').catch(() => ({ orgId: '' }));
  expect(orgId).toBe('');
  await server.sandbox.door('DELETE', '/faults');
  await arm({
    operation: 'files.delete',
    fault: 'auth/insufficient-role',
    body: { detail: `for ${OWNER} eyJhbGciOi.CANARY` },
  });
  await deleteAs(cookie, HOSTILE);
  await arm({ operation: 'files.delete', fault: 'auth/invalid-token' });
  await deleteAs(cookie, HOSTILE);
  const second = await tokensOf(cookie);
  expect(second[0]).not.toBe(first[0]);
  await server.ask(`/api/auth/callback/evo?code=CANARY-code&state=CANARY-state`, { headers: { Cookie: cookie } });
  await server.ask('/api/auth/signout', { method: 'POST', headers: { Cookie: cookie, Origin: server.origin } });
  await server.ask(`/${encodeURIComponent(HOSTILE)}?token=CANARY-query`);
  await server.process.stop();

  const output = server.process.output();
  const lines = logLinesOf(server.process);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.map(({ msg }) => msg)).toEqual(
    expect.arrayContaining([
      'answered',
      'Evo was called',
      'the identity provider could not be asked for a new access token',
    ]),
  );
  // Next greets in plain words before the log takes over.
  const written = output.split('\n').filter((line) => line !== '');
  expect(written.slice(written.findIndex((line) => line.startsWith('{')))).toHaveLength(lines.length);
  const variables = testVariables({ databaseUrl: server.database.url });
  const secrets = [
    ...[...first, ...second, tokenIn(cookie), ...browser.cookies(server.origin).values()],
    ...[TEST_CLIENT_SECRET, variables.NEXTAUTH_SECRET, TEST_KEYS.first.split(':')[1] ?? ''],
    ...[new URL(server.database.url).password, OWNER, 'CANARY'],
  ].filter((secret) => secret.length > 4);
  expect(secrets.length).toBeGreaterThan(9);
  for (const secret of secrets) expect(output).not.toContain(secret);
  expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/);
});
