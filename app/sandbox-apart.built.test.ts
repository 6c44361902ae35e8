import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ask } from '@/lib/testing/ask';
import type { Place } from '@/lib/testing/routes';
import { requestsOf, sandboxState } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';
import { TEST_CLIENT_SECRET } from '@/lib/testing/test-environment';

const OWNER = 'owner@sandbox.example';

let practice: TestConsole;
/** A console of a real Evo, as its configuration has it, by mistake on the same database and with the same keys. */
let real: TestConsole;
let place: Place;

beforeAll(async () => {
  practice = await startTestConsole();
  real = await startTestConsole({
    variables: (_, { origin }) => ({
      DATABASE_URL: practice.database.url,
      EVO_ISSUER_URL: origin,
      EVO_DISCOVERY_URL: origin,
      EVO_CLIENT_ID: 'evo-file-console',
      EVO_CLIENT_SECRET: TEST_CLIENT_SECRET,
    }),
  });
  place = await seededPlace(practice, (await practice.signIn(OWNER)).cookie);
});
beforeEach(async () => {
  await practice.sandbox.door('DELETE', '/requests');
  await real.sandbox.door('DELETE', '/requests');
});
afterAll(async () => {
  await real.stop();
  await practice.stop();
});

const files = () => `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;
const sessionCookie = (line: string) => /(?:^|; )([^=;]+\.session)=([^;]+)/.exec(line)?.slice(1) ?? [];

it('is named on every page of its console, and on none of a real one', async () => {
  for (const [console, count] of [
    [practice, 1],
    [real, 0],
  ] as const) {
    const { cookie } = await console.signIn(OWNER);
    for (const path of ['/signin', `/orgs/${place.orgId}/workspaces`, files(), `/orgs/${place.orgId}/activity`]) {
      const { body } = await console.ask(path, { headers: { Cookie: cookie } });
      const headers = body.match(/<header.*?<\/header>/gs) ?? [];
      const noted = headers.filter((header) => header.includes('invented data, nothing here is real'));
      expect(noted, `${path} of ${console.origin}`).toHaveLength(count);
    }
  }
});

it('shares no cookie with a real console', async () => {
  const [own, other] = [await practice.signIn(OWNER), await real.signIn(OWNER)].map(({ cookie }) =>
    cookie
      .split('; ')
      .map((pair) => pair.split('=')[0]?.replace(/\d+/, 'port') ?? '')
      // The provider's own cookies come along, since browsers share them between the ports of a host.
      .filter((name) => name.startsWith('evo-console')),
  );
  expect(own?.length).toBeGreaterThan(0);
  expect(other?.length).toBe(own?.length);
  expect(own?.filter((name) => other?.includes(name))).toEqual([]);
});

it.each<[string, () => [TestConsole, TestConsole]]>([
  ['of the sandbox is no session of a real console', () => [practice, real]],
  ['of a real console is no session of the sandbox', () => [real, practice]],
])('a session %s, though database and keys are the same: Evo is sent nothing', async (_, pick) => {
  const [own, other] = pick();
  const [, value] = sessionCookie((await own.signIn(OWNER)).cookie);
  const [name] = sessionCookie((await other.signIn(OWNER)).cookie);
  await other.sandbox.door('DELETE', '/requests');
  const answer = await other.ask(`/api${files()}`, { headers: { Cookie: `${name}=${value}` } });
  expect(answer.status).toBe(401);
  expect(await requestsOf(other.sandbox)).toEqual([]);
  const rows = await practice.database.owner.selectFrom('session').select('ended_because').execute();
  expect(rows.map(({ ended_because: because }) => because)).toContain('grant-unreadable');
});

it('signs with keys of its own in every installation, and refuses a token of another one', async () => {
  const keysOf = async ({ sandbox }: TestConsole) => {
    const metadata = JSON.parse((await ask(sandbox.origin, '/.well-known/openid-configuration')).body) as {
      jwks_uri: string;
    };
    return (await ask(sandbox.origin, new URL(metadata.jwks_uri).pathname)).body;
  };
  expect(await keysOf(practice)).not.toBe(await keysOf(real));
  const { access_token: token } = (await real.sandbox.door('POST', '/token', { account: OWNER })) as {
    access_token: string;
  };
  const path = `/file/v2${files()}`;
  const headers = { Authorization: `Bearer ${token}` };
  expect((await ask(practice.sandbox.origin, path, { headers })).status).toBe(401);
  expect((await ask(real.sandbox.origin, path, { headers })).status).toBe(200);
  expect((await sandboxState(practice.sandbox)).organisations[0]?.id).toBe(place.orgId);
});

it('answers on loopback only, as its console does', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0)
    .map(({ address }) => address);
  for (const origin of [practice.origin, practice.sandbox.origin]) {
    const port = Number(new URL(origin).port);
    expect(await answers('127.0.0.1', port)).toBe(true);
    for (const address of addresses) expect(await answers(address, port), `${address}:${port}`).toBe(false);
  }
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3_000 });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.on('connect', () => end(true));
    for (const event of ['error', 'timeout']) socket.on(event, () => end(false));
  });
}
