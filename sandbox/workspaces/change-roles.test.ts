import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces, type Places } from '@/sandbox/test/places';
import { type State, TestSandbox } from '@/sandbox/test/running-sandbox';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let sandbox: TestSandbox;
let places: Places;
let state: State;
let users: string;
let adminUsers: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  state = await sandbox.state();
  users = `/workspace/orgs/${places.orgId}/workspaces/${places.idOf('North Pit')}/users`;
  adminUsers = users.replace('/workspace/', '/workspace/admin/');
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const idOf = (who: string): string => {
  const found = state.accounts.find(({ email }) => email === (who.includes('@') ? who : `${who}@sandbox.example`));
  return found?.id ?? expect.fail(`nobody is called ${who}`);
};
const roleOf = async (who: string, workspace = 'North Pit'): Promise<string | undefined> =>
  (await sandbox.state()).organisations[0]?.workspaces.find(({ name }) => name === workspace)?.roles[
    `${who}@sandbox.example`
  ];
const assign = (who: string, target: string, role: string, at = users) =>
  sandbox.send(who, 'POST', at, { role, user_id: idOf(target) });
const remove = (who: string, target: string, at = users) => sandbox.as(who, 'DELETE', `${at}/${idOf(target)}`);

describe('assigning', () => {
  it('gives a role by id or by e-mail address, and changes one that is held', async () => {
    const answer = await assign('owner', 'outsider', 'viewer');
    expect([answer.status, answer.json]).toEqual([201, { role: 'viewer', user_id: idOf('outsider') }]);
    const changed = await sandbox.send('owner', 'POST', users, { role: 'owner', email: 'Outsider@Sandbox.example' });
    expect([changed.status, changed.json]).toEqual([201, { role: 'owner', user_id: idOf('outsider') }]);
    expect(await roleOf('outsider')).toBe('owner');
    expect((await sandbox.as('outsider', 'GET', places.files('North Pit'))).status).toBe(200);
  });

  it.each([
    ['owner', 'owner', 'owner', 201],
    ['owner', 'editor', 'viewer', 201],
    ['editor', 'outsider', 'editor', 201],
    ['editor', 'viewer', 'editor', 201],
    ['editor', 'outsider', 'owner', 403],
    ['editor', 'editor', 'owner', 403],
    ['editor', 'site.manager', 'viewer', 403],
    ['viewer', 'outsider', 'viewer', 403],
    ['admin', 'outsider', 'viewer', 404],
    ['outsider', 'outsider', 'viewer', 404],
  ])('by %s: %s becomes %s is answered %i', async (who, target, role, status) => {
    const before = await roleOf(target);
    const answer = await assign(who, target, role);
    expect(answer.status).toBe(status);
    expect(await roleOf(target)).toBe(status === 201 ? role : before);
    if (status !== 201) expect(answer.json).toMatchObject({ status, 'invalid-params': null });
  });

  it('refuses people of other organisations and bodies that make no sense, naming the field', async () => {
    const bodies: [unknown, string][] = [
      [{ role: 'viewer', user_id: UNKNOWN }, 'user_id'],
      [{ role: 'viewer', email: 'steam.field.lead@energy.example' }, 'email'],
      [{ role: 'admin', user_id: UNKNOWN }, 'body'],
      [{ role: 'viewer', user_id: 'me' }, 'user_id'],
      [[], 'body'],
      ['x', 'body'],
    ];
    for (const [body, name] of bodies) {
      const answer = await sandbox.send('owner', 'POST', users, body);
      expect([answer.status, answer.json['invalid-params']], JSON.stringify(body)).toEqual([
        422,
        [{ name, reason: expect.any(String) }],
      ]);
    }
    expect((await sandbox.as('owner', 'POST', users)).status).toBe(422);
  });
});

describe('removing', () => {
  it.each([
    ['owner', 'editor', 204],
    ['owner', 'site.manager', 204],
    ['editor', 'viewer', 204],
    ['editor', 'site.manager', 403],
    ['viewer', 'viewer', 204],
    ['viewer', 'editor', 403],
    ['owner', 'outsider', 404],
    ['admin', 'viewer', 404],
  ])('by %s: %s is answered %i', async (who, target, status) => {
    const before = await roleOf(target);
    const answer = await remove(who, target);
    expect([answer.status, answer.text === '']).toEqual([status, status === 204]);
    expect(await roleOf(target)).toBe(status === 204 ? undefined : before);
  });

  it('leaves the last owner, unless a switch lets go, whoever takes or changes the role', async () => {
    await remove('owner', 'site.manager');
    const tries = () =>
      Promise.all([
        remove('owner', 'owner'),
        assign('owner', 'owner', 'editor'),
        remove('admin', 'owner', adminUsers),
        assign('admin', 'owner', 'viewer', adminUsers),
      ]);
    expect((await tries()).map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    await sandbox.door('PUT', '/switches', { lastOwner: '403' });
    expect((await tries()).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await roleOf('owner')).toBe('owner');
    await sandbox.door('PUT', '/switches', { lastOwner: 'leaves' });
    expect((await remove('owner', 'owner')).status).toBe(204);
  });

  it('keeps one of two owners who leave at once', async () => {
    const answers = await Promise.all([remove('owner', 'owner'), remove('site.manager', 'site.manager')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });
});

describe('instance admins', () => {
  it('assign and remove any role, their own too, and only they', async () => {
    expect((await assign('admin', 'admin', 'owner', adminUsers)).status).toBe(201);
    expect((await sandbox.as('admin', 'GET', places.files('North Pit'))).status).toBe(200);
    expect((await remove('admin', 'editor', adminUsers)).status).toBe(204);
    for (const who of ['owner', 'viewer', 'outsider'])
      expect((await assign(who, 'outsider', 'viewer', adminUsers)).status, who).toBe(403);
  });

  it('assign many roles at once, all of them or none', async () => {
    const address = `/workspace/admin/orgs/${places.orgId}/action/bulk_assign_roles`;
    const one = (workspace: string, who: string, role: string) => ({
      workspace_id: places.idOf(workspace),
      user_id: idOf(who),
      role,
    });
    const body = { role_assignments: [one('Empty', 'outsider', 'viewer'), one('Big Survey', 'admin', 'editor')] };
    const answer = await sandbox.send('admin', 'POST', address, body);
    expect([answer.status, answer.json]).toEqual([200, body]);
    expect([await roleOf('outsider', 'Empty'), await roleOf('admin', 'Big Survey')]).toEqual(['viewer', 'editor']);
    const bad = {
      role_assignments: [
        one('North Pit', 'outsider', 'viewer'),
        { ...one('Empty', 'owner', 'viewer'), user_id: UNKNOWN },
      ],
    };
    const refused = await sandbox.send('admin', 'POST', address, bad);
    expect(refused.json).toMatchObject({ status: 422, 'invalid-params': [{ name: 'role_assignments.1.user_id' }] });
    expect(await roleOf('outsider')).toBeUndefined();
    const many = { role_assignments: Array.from({ length: 101 }, () => one('Empty', 'outsider', 'viewer')) };
    expect((await sandbox.send('admin', 'POST', address, many)).status).toBe(422);
    expect((await sandbox.send('owner', 'POST', address, body)).status).toBe(403);
  });
});

it('takes faults for assigning and removing, and journals them', async () => {
  await sandbox.door('POST', '/faults', { operation: 'users.assign', fault: 'reset', afterExecuting: true });
  await expect(assign('owner', 'outsider', 'viewer')).rejects.toThrow();
  expect(await roleOf('outsider')).toBe('viewer');
  await sandbox.door('POST', '/faults', { operation: 'admin.users.remove', fault: '503' });
  expect((await remove('admin', 'outsider', adminUsers)).status).toBe(503);
  expect(await roleOf('outsider')).toBe('viewer');
});
