import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { hashSessionToken } from '@/lib/auth/cookies';
import { startSession } from '@/lib/auth/start-session';
import { db } from '@/lib/store/database';
import { findLiveSession } from '@/lib/store/sessions';
import type { TestSandbox } from '@/lib/testing/test-sandbox';

type State = {
  hub: { code: string; url: string };
  organisations: { id: string; name: string; workspaces: { id: string; name: string; files: number }[] }[];
  accounts: { id: string; email: string; name: string }[];
};

/** What the sandbox holds just now. */
export async function sandboxState(sandbox: TestSandbox): Promise<State> {
  return (await sandbox.door('GET', '/state')) as State;
}

/** A live session of one of the sandbox's accounts, with an access token and no refresh token. */
export async function signInAs(sandbox: TestSandbox, email: string): Promise<Actor> {
  const { accounts } = await sandboxState(sandbox);
  const account = accounts.find((each) => each.email === email);
  if (account === undefined) throw new Error(`The sandbox has no account ${email}.`);
  const { access_token: accessToken } = (await sandbox.door('POST', '/token', { account: email })) as {
    access_token: string;
  };
  const now = Date.now();
  const token = randomBytes(16).toString('hex');
  const person = { id: account.id, name: account.name, email };
  const grant = { accessToken, refreshToken: null, receivedAt: now, expiresAt: now + 3_600_000 };
  await startSession({ token, person, grant, replaces: null });
  const session = await findLiveSession(db(), hashSessionToken(token));
  if (session === null) throw new Error('The session did not start.');
  return { sessionId: session.id, personId: account.id, name: account.name, email };
}

export type SandboxCall = {
  operation: string;
  method: string;
  path: string;
  account: string | null;
  fileId: string | null;
  status: number;
  executed: boolean;
};

/** The calls the sandbox received since its journal was emptied: of one operation, or all. */
export async function requestsOf(sandbox: TestSandbox, operation?: string): Promise<SandboxCall[]> {
  const query = operation === undefined ? '' : `?operation=${operation}`;
  return (await sandbox.door('GET', `/requests${query}`)) as SandboxCall[];
}
