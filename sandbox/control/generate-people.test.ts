import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type State, TestSandbox } from '@/sandbox/test/running-sandbox';

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const generate = (people: unknown, workspaces: unknown) =>
  sandbox.door('POST', '/people/generate', { people, workspaces });

function blocksIn({ organisations }: State): Map<string, string[]> {
  const mining = organisations[0]?.workspaces ?? [];
  return new Map(
    mining
      .filter(({ name }) => name.startsWith('Survey Block '))
      .map(({ name, roles }) => [name, Object.values(roles)]),
  );
}

it('adds people and workspaces with roles, some of them worth finding', async () => {
  const before = await sandbox.state();
  const made = await generate(500, 100);
  expect(made.json).toEqual({
    added: { people: 500, workspaces: 100 },
    total: { people: expect.any(Number), workspaces: 112 },
  });
  const after = await sandbox.state();
  expect(after.accounts).toHaveLength(before.accounts.length + 500);
  const roles = blocksIn(after);
  expect(roles.size).toBe(100);
  const owners = (name: string) => roles.get(name)?.filter((role) => role === 'owner').length;
  expect(owners('Survey Block 010')).toBe(0);
  expect(owners('Survey Block 007')).toBe(1);
  expect(owners('Survey Block 001')).toBeGreaterThan(1);
  expect(after.accounts.filter(({ email }) => !/@(sandbox|clients)\.example$/.test(email)).length).toBeGreaterThan(25);
});

it('goes on where it ended, and makes the same again after a reset', async () => {
  await generate(20, 2);
  await generate(10, 2);
  const first = await sandbox.state();
  expect(blocksIn(first).size).toBe(4);
  expect(new Set(first.accounts.map(({ email }) => email)).size).toBe(first.accounts.length);

  const seed = await sandbox.door('POST', '/reset');
  expect(seed.status).toBe(204);
  expect(blocksIn(await sandbox.state()).size).toBe(0);
  await generate(20, 2);
  await generate(10, 2);
  expect((await sandbox.state()).accounts).toEqual(first.accounts);
  expect(blocksIn(await sandbox.state())).toEqual(blocksIn(first));
});

it('is undone by a reset: the people are gone from the instance too', async () => {
  const before = await sandbox.state();
  await generate(40, 3);
  await sandbox.door('POST', '/reset');
  const after = await sandbox.state();
  expect({ ...after, now: null }).toEqual({ ...before, now: null });
  const members = await sandbox.as<{ results: unknown[] }>(
    'admin',
    'GET',
    `/workspace/orgs/${before.organisations[0]?.id ?? ''}/members/users?limit=100`,
  );
  expect(members.json.results).toHaveLength(before.accounts.filter(({ instanceRole }) => instanceRole !== null).length);
});

it('gives tokens to the new people', async () => {
  await generate(1, 1);
  const made = (await sandbox.state()).accounts.at(-1);
  const token = await sandbox.door('POST', '/token', { account: made?.email });
  expect(token.status).toBe(200);
});

it.each([
  [-1, 1],
  [1, 1_001],
  [5_001, 1],
  ['many', 1],
])('refuses %j people and %j workspaces', async (people, workspaces) => {
  expect((await generate(people, workspaces)).status).toBe(400);
});
