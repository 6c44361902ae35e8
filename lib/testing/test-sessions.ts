import { randomBytes } from 'node:crypto';
import { exchangeCode } from '@/lib/auth/code-exchange';
import { hashSessionToken } from '@/lib/auth/cookies';
import { decryptGrant, encryptGrant, type Grant } from '@/lib/auth/grant';
import { providerMetadata } from '@/lib/auth/provider-metadata';
import { startSession } from '@/lib/auth/start-session';
import type { SessionEnd } from '@/lib/store/schema';
import { findSessionId } from '@/lib/store/sessions';
import { signInAtSandbox } from '@/lib/testing/sandbox-sign-in';
import type { TestDatabase } from '@/lib/testing/test-database';
import type { TestSandbox } from '@/lib/testing/test-sandbox';

export const REDIRECT_URI = 'http://localhost:3000/api/auth/callback/evo';
export const OWNER = 'owner@sandbox.example';

export type TestSession = { id: string; token: string };

/** Signs in at the sandbox and starts a session of the console. The token calls this took are taken out of the journal. */
export async function startTestSession(
  sandbox: TestSandbox,
  database: TestDatabase,
  { account = OWNER, replaces = null }: { account?: string; replaces?: string | null } = {},
): Promise<TestSession> {
  const { verifier, code, state, iss } = await signInAtSandbox(sandbox.origin, account, REDIRECT_URI);
  const returned = {
    params: { code, state, iss },
    checks: { state, code_verifier: verifier },
    redirectUri: REDIRECT_URI,
  };
  const { grant, person } = await exchangeCode(await providerMetadata(), returned);
  const token = randomBytes(32).toString('base64url');
  await startSession({ token, person, grant, replaces });
  const id = await findSessionId(database.owner, hashSessionToken(token));
  if (id === null) throw new Error('No session was started.');
  await sandbox.door('DELETE', '/requests');
  return { id, token };
}

/** The tokens a session holds. Throws where it holds none. */
export async function grantOf(database: TestDatabase, sessionId: string): Promise<Grant> {
  const { grant_jwe } = await sessionRow(database, sessionId);
  return (await decryptGrant(sessionId, grant_jwe ?? '')).grant;
}

/** Puts other tokens or times into a session. */
export async function changeGrant(database: TestDatabase, sessionId: string, change: Partial<Grant>): Promise<void> {
  const jwe = await encryptGrant(sessionId, { ...(await grantOf(database, sessionId)), ...change });
  await database.owner.updateTable('session').set({ grant_jwe: jwe }).where('id', '=', sessionId).execute();
}

/** Why a session ended, or null while it lives; and that its tokens went with it. */
export async function endOf(
  database: TestDatabase,
  sessionId: string,
): Promise<{ because: SessionEnd | null; holdsTokens: boolean }> {
  const { ended_because: because, grant_jwe } = await sessionRow(database, sessionId);
  return { because, holdsTokens: grant_jwe !== null };
}

/** What the trail says of signing in and out and of refusals, oldest first, as `action outcome`. */
export async function trailOf(database: TestDatabase): Promise<string[]> {
  const rows = await database.owner
    .selectFrom('activity')
    .select(['action', 'outcome'])
    .where('kind', '=', 'outcome')
    .orderBy('seq')
    .execute();
  return rows.map(({ action, outcome }) => `${action} ${outcome}`);
}

async function sessionRow(database: TestDatabase, id: string) {
  return database.owner.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
