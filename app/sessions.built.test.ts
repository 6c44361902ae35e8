import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '@/lib/testing/ask';
import type { Place } from '@/lib/testing/routes';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { TestBrowser } from '@/lib/testing/test-browser';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const OWNER = 'owner@sandbox.example';
const VIEWER = 'viewer@sandbox.example';
const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

let server: TestConsole;
let place: Place & { fileName: string };

beforeAll(async () => {
  server = await startTestConsole();
  place = await seededPlace(server, (await server.signIn(OWNER)).cookie);
});
beforeEach(() => server.sandbox.door('POST', '/reset'));
afterAll(() => server.stop());

type Session = { name: string; value: string; line: string };

/** The session cookie out of the line of all that a browser holds. */
function sessionOf(line: string): Session {
  const [, name = '', value = ''] = /(?:^|; )([^=;]+\.session)=([^;]*)/.exec(line) ?? [];
  return { name, value, line };
}

async function signIn(email = OWNER, browser = new TestBrowser()): Promise<Session> {
  return sessionOf((await server.signIn(email, { browser })).cookie);
}

/** Asks by every kind of door, and gives what each says, the same for all where it is in order. */
async function doorsSay(cookie: string): Promise<string[]> {
  const { orgId, workspaceId, fileId } = place;
  const files = `/orgs/${orgId}/workspaces/${workspaceId}/files`;
  const headers = { Cookie: cookie };
  const page = await server.ask(files, { headers });
  const navigation = await server.askPayload(files, headers);
  const data = await server.ask(`/api${files}?limit=1`, { headers });
  const check = actionIds().get('checkDeletePermissionAction') ?? '';
  const action = await server.ask(
    files,
    actionCall(check, { orgId, workspaceId, fileId }, { ...headers, Origin: server.origin }),
  );
  const result = actionResult(action.body) as { ok: boolean } | null;
  const session = JSON.parse((await server.ask('/api/session', { headers })).body) as { signedIn: boolean };
  const answers = [
    page.body.includes('North Pit'),
    navigation.body.includes('North Pit'),
    data.body.includes(place.fileName) && data.status === 200,
    result?.ok === true,
    session.signedIn,
  ];
  if (answers.includes(false)) {
    for (const { body } of [page, navigation, data, action]) expect(body).not.toMatch(/North Pit|Workspace Owner/);
  }
  return answers.map((open) => (open ? 'open' : 'closed'));
}

const OPEN = Array.from({ length: 5 }, () => 'open');
const CLOSED = Array.from({ length: 5 }, () => 'closed');

async function signOut(cookie: string): Promise<void> {
  const browser = new TestBrowser();
  for (const pair of cookie.split('; ')) {
    const cut = pair.indexOf('=');
    browser.cookies(server.origin).set(pair.slice(0, cut), pair.slice(cut + 1));
  }
  const { csrfToken } = (await (await browser.send(`${server.origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl: '/signin', json: 'true' };
  const answer = await browser.send(`${server.origin}/api/auth/signout`, { form, headers: { Origin: server.origin } });
  expect(answer.status).toBe(200);
  expect(sessionOf(browser.cookieLine(server.origin)).value).toBe('');
}

/** As if so many seconds had passed since every session was begun and last used. */
async function age(seconds: number): Promise<void> {
  const ago = (column: string) => sql<Date>`${sql.ref(column)} - make_interval(secs => ${seconds})`;
  await server.database.owner
    .updateTable('session')
    .set({ created_at: ago('created_at'), last_seen_at: ago('last_seen_at'), expires_at: ago('expires_at') })
    .execute();
}

describe('a session cookie', () => {
  it('is small and new at every sign-in, the old one being dead at once', async () => {
    const browser = new TestBrowser();
    const first = await signIn(OWNER, browser);
    const second = await signIn(OWNER, browser);
    expect(first.value).toMatch(/^[\w-]{43}$/);
    expect(second.value).toMatch(/^[\w-]{43}$/);
    expect(second.value).not.toBe(first.value);
    expect(second.line.length).toBeLessThan(4_096);
    expect(await doorsSay(first.line)).toEqual(CLOSED);
    expect(await doorsSay(second.line)).toEqual(OPEN);
  });

  it('that somebody planted before is replaced, and opens nothing afterwards', async () => {
    const browser = new TestBrowser();
    const { name } = await signIn();
    const planted = randomBytes(32).toString('base64url');
    browser.cookies(server.origin).set(name, planted);
    const session = await signIn(OWNER, browser);
    expect(session.value).not.toBe(planted);
    expect(await doorsSay(`${name}=${planted}`)).toEqual(CLOSED);
    expect(await doorsSay(session.line)).toEqual(OPEN);
  });

  it('of somebody else whom it belonged to before is dead once another person signed in', async () => {
    const browser = new TestBrowser();
    const owner = await signIn(OWNER, browser);
    const jar = browser.cookies(server.sandbox.origin);
    for (const name of [...jar.keys()]) if (name.startsWith('evo_sandbox')) jar.delete(name);
    const viewer = await signIn(VIEWER, browser);
    expect(await doorsSay(owner.line)).toEqual(CLOSED);
    const answer = await server.ask('/api/auth/session', { headers: { Cookie: viewer.line } });
    expect(JSON.parse(answer.body)).toMatchObject({ user: { email: VIEWER } });
  });

  it('is no use as a bearer token, and neither is anything else', async () => {
    const { value } = await signIn();
    const { access_token: token } = (await server.sandbox.door('POST', '/token', { account: OWNER })) as {
      access_token: string;
    };
    for (const bearer of [value, token, '%E0%A4%A', '', 'a b c']) {
      const path = `/api/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;
      const answer = await server.ask(path, { headers: { Authorization: `Bearer ${bearer}` } });
      expect(answer.status, bearer).toBe(401);
    }
    expect((await server.ask('/api/health')).status).toBe(200);
  });
});

describe('a session is over at every door', () => {
  it('once its person signed out, whoever kept the cookie', async () => {
    const session = await signIn();
    expect(await doorsSay(session.line)).toEqual(OPEN);
    await signOut(session.line);
    expect(await doorsSay(session.line)).toEqual(CLOSED);
  });

  it('after 30 minutes without its person, and not a minute before', async () => {
    const session = await signIn();
    await age(29 * MINUTE_SECONDS);
    expect(await doorsSay(session.line)).toEqual(OPEN);
    await age(31 * MINUTE_SECONDS);
    expect(await doorsSay(session.line)).toEqual(CLOSED);
  });

  it('after 12 hours, however busy its person', async () => {
    const session = await signIn();
    for (let hours = 0; hours < 12; hours += 1) {
      await server.database.owner
        .updateTable('session')
        .set({ last_seen_at: sql<Date>`now()` })
        .execute();
      expect((await server.ask('/api/session', { headers: { Cookie: session.line } })).body).toContain(
        '"signedIn":true',
      );
      await age(HOUR_SECONDS);
    }
    await server.database.owner
      .updateTable('session')
      .set({ last_seen_at: sql<Date>`now()` })
      .execute();
    expect(await doorsSay(session.line)).toEqual(CLOSED);
  });

  it('once the identity provider ended its grant', async () => {
    const session = await signIn();
    await server.sandbox.door('POST', '/revoke', { account: OWNER });
    const files = `/api/orgs/${place.orgId}/workspaces/${place.workspaceId}/files?limit=1`;
    expect((await server.ask(files, { headers: { Cookie: session.line } })).status).toBe(401);
    expect(await doorsSay(session.line)).toEqual(CLOSED);
  });

  it('with its access token, where the provider gave no other', async () => {
    await server.sandbox.door('PUT', '/switches', { refreshTokens: false });
    const session = await signIn();
    expect(await doorsSay(session.line)).toEqual(OPEN);
    await age(HOUR_SECONDS + MINUTE_SECONDS);
    await server.database.owner
      .updateTable('session')
      .set({ last_seen_at: sql<Date>`now()` })
      .execute();
    expect(await doorsSay(session.line)).toEqual(CLOSED);
  });
});

describe('a cookie that is not in order', () => {
  const BAD: [string, (session: Session) => string][] = [
    ['cut short', ({ name, value }) => `${name}=${value.slice(0, -1)}`],
    [
      'with one bit flipped',
      ({ name, value }) => `${name}=${value.slice(0, -2)}${value.at(-2) === 'A' ? 'B' : 'A'}${value.at(-1)}`,
    ],
    ['with a sign behind', ({ name, value }) => `${name}=${value}A`],
    ['in quotes that do not end', ({ name, value }) => `${name}="${value}`],
    ['percent-encoded and broken', ({ name }) => `${name}=%E0%A4%A`],
    ['empty', ({ name }) => `${name}=`],
    ['under the name of another port', ({ value }) => `evo-console-sandbox-1.session=${value}`],
    ['under the name that a real Evo’s console has', ({ name, value }) => `${name.replace('-sandbox', '')}=${value}`],
    [
      'in pieces with a gap',
      ({ name, value }) => [0, 1, 59].map((part) => `${name}.${part}=${value.slice(0, 20)}`).join('; '),
    ],
    [
      'as a token',
      ({ name }) => `${name}=eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"owner"}').toString('base64url')}.`,
    ],
    ['named like a member of every object', ({ value }) => `__proto__=${value}; constructor=${value}`],
    ['of 8 KiB', ({ name }) => `${name}=${'x'.repeat(8_192)}`],
  ];

  it.each(BAD)('%s opens nothing and breaks nothing, and signing in mends it', async (_, spoil) => {
    const session = await signIn();
    const spoilt = spoil(session);
    expect(await doorsSay(spoilt)).toEqual(CLOSED);
    for (const path of ['/', '/signin', '/signed-out', '/api/session', '/api/auth/session', '/api/ready']) {
      expect((await server.ask(path, { headers: { Cookie: spoilt } })).status, path).toBeLessThan(500);
    }
    const browser = new TestBrowser();
    const cut = spoilt.indexOf('=');
    browser.cookies(server.origin).set(spoilt.slice(0, cut), spoilt.slice(cut + 1));
    expect(await doorsSay((await signIn(OWNER, browser)).line)).toEqual(OPEN);
  });

  it('sent twice is never read as a mixture: one of the two counts', async () => {
    const [owner, viewer] = [await signIn(), await signIn(VIEWER)];
    const answer = await server.ask('/api/auth/session', {
      headers: { Cookie: `${owner.name}=${owner.value}; ${viewer.name}=${viewer.value}` },
    });
    const { user } = JSON.parse(answer.body) as { user: { email: string } };
    expect([OWNER, VIEWER]).toContain(user.email);
  });
});

it('answers 20 KiB of cookies with a page that says to delete them', async () => {
  const answer = await server.ask('/', { headers: { Cookie: `junk=${'x'.repeat(20_480)}` } });
  expect(answer.status).toBe(431);
  expect(answer.body).toContain('Delete the cookies');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await server.ask('/api/health')).status).toBe(200);
});

it('calls Evo with the token of whoever asks, however many ask at once', async () => {
  const people = await Promise.all(
    ['owner', 'editor', 'viewer'].map(async (role) => {
      const email = `${role}@sandbox.example`;
      return { email, cookie: (await signIn(email)).line };
    }),
  );
  await server.sandbox.door('DELETE', '/requests');
  const path = `/api/orgs/${place.orgId}/workspaces/${place.workspaceId}/role`;
  const asked: Asked[] = people.flatMap(({ cookie }) =>
    Array.from({ length: 10 }, () => ({ headers: { Cookie: cookie } })),
  );
  const answers = await Promise.all(asked.map((each) => server.ask(path, each)));
  const roles = answers.map(({ body }) => (JSON.parse(body) as { value: { role: string } }).value.role);
  expect(roles).toEqual(people.flatMap(({ email }) => Array.from({ length: 10 }, () => email.split('@')[0])));
  const accounts = (await requestsOf(server.sandbox, 'workspaces.role')).map(({ account }) => account);
  for (const { email } of people) expect(accounts.filter((account) => account === email)).toHaveLength(10);
});
