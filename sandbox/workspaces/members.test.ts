import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces, type Places } from '@/sandbox/test/places';
import { type State, TestSandbox } from '@/sandbox/test/running-sandbox';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let sandbox: TestSandbox;
let places: Places;
let state: State;
let members: string;
const roles: Record<string, string> = {};

interface Person {
  id: string;
  email: string;
  status?: string;
  roles: { id: string; name: string }[];
}
interface Page {
  links: { next: string | null };
  results: Person[];
}

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  state = await sandbox.state();
  members = `/workspace/orgs/${places.orgId}/members`;
  const listed = await sandbox.as<{ roles: { id: string; name: string }[] }>('owner', 'GET', `${members}/roles`);
  for (const { id, name } of listed.json.roles) roles[name] = id;
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const idOf = (email: string): string => state.accounts.find((one) => one.email === email)?.id ?? expect.fail(email);
const page = (name: string) => sandbox.as<Page>('admin', 'GET', `${members}/${name}?limit=100`);
const add = (users: { email: string; roles: (string | undefined)[] }[], who = 'admin', at = `${members}/users`) =>
  sandbox.send<{ members: Person[]; invitations: Person[] }>(who, 'POST', at, { users });

describe('adding people', () => {
  it.each(['/users', ''])('to members%s adds those with an account and invites the others', async (path) => {
    const answer = await add(
      [
        { email: 'Steam.Field.Lead@energy.example', roles: [roles['Evo User'], roles['Evo Admin']] },
        { email: 'newcomer@sandbox.example', roles: [roles['Evo User']] },
      ],
      'admin',
      members + path,
    );
    expect(answer.status).toBe(201);
    expect(answer.json.members).toMatchObject([
      { email: 'steam.field.lead@energy.example', roles: [{ name: 'Evo Admin' }] },
    ]);
    expect(answer.json.invitations).toMatchObject([
      { email: 'newcomer@sandbox.example', status: 'Pending', invited_by_email: 'admin@sandbox.example' },
    ]);
    expect((await page('users')).json.results.map(({ email }) => email)).toContain('steam.field.lead@energy.example');
    expect((await page('invitations')).json.results[0]?.email).toBe('newcomer@sandbox.example');
    expect((await sandbox.as('steam.field.lead@energy.example', 'GET', `${members}/roles`)).status).toBe(200);
  });

  it('is for instance admins, and wants addresses and known roles', async () => {
    for (const who of ['owner', 'outsider'])
      expect((await add([{ email: 'a@b.example', roles: [roles['Evo User']] }], who)).status).toBe(403);
    for (const user of [
      { email: 'nobody', roles: [roles['Evo User']] },
      { email: 'a@b.example', roles: [] },
      { email: 'a@b.example', roles: [UNKNOWN] },
      { email: 'a@b.example', roles: ['Evo User'] },
    ])
      expect((await add([user])).status, JSON.stringify(user)).toBe(422);
  });
});

describe('changing and removing people', () => {
  it('gives another instance role, the most privileged of those named', async () => {
    const address = `${members}/users/${idOf('outsider@sandbox.example')}`;
    const body = { user_id: UNKNOWN, roles: [roles['Evo Admin'], roles['Evo User']] };
    const answer = await sandbox.send('admin', 'PATCH', address, body);
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        id: idOf('outsider@sandbox.example'),
        roles: [{ id: roles['Evo Admin'], name: 'Evo Admin', description: expect.any(String) }],
      },
    ]);
    expect((await page('invitations')).status).toBe(200);
    expect((await sandbox.as('outsider', 'GET', `${members}/invitations`)).status).toBe(200);
    expect((await sandbox.send('admin', 'PATCH', `${members}/users/${UNKNOWN}`, body)).status).toBe(404);
    expect((await sandbox.send('owner', 'PATCH', address, body)).status).toBe(403);
  });

  it('takes a person out of the instance and of its workspaces', async () => {
    const address = `${members}/users/${idOf('editor@sandbox.example')}`;
    expect((await sandbox.as('owner', 'DELETE', address)).status).toBe(403);
    const answer = await sandbox.as('admin', 'DELETE', address);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await sandbox.as('admin', 'DELETE', address)).status).toBe(404);
    expect((await sandbox.as('editor', 'GET', `/workspace/orgs/${places.orgId}/workspaces`)).status).toBe(404);
    expect((await sandbox.as('editor', 'GET', places.files('North Pit'))).status).toBe(403);
    const discovered = await sandbox.as<{ discovery: { organizations: [] } }>(
      'editor',
      'GET',
      '/evo/identity/v2/discovery',
    );
    expect(discovered.json.discovery.organizations).toEqual([]);
  });

  it('takes an invitation back', async () => {
    const before = (await page('invitations')).json.results;
    const address = `${members}/invitations/${before[0]?.id ?? ''}`;
    expect((await sandbox.as('owner', 'DELETE', address)).status).toBe(403);
    expect((await sandbox.as('admin', 'DELETE', address)).status).toBe(204);
    expect((await sandbox.as('admin', 'DELETE', address)).status).toBe(404);
    expect((await sandbox.as('admin', 'DELETE', `${members}/invitations/x`)).status).toBe(422);
    expect((await page('invitations')).json.results).toEqual(before.slice(1));
  });
});

describe('license access', () => {
  const license = (who: string, query: string) =>
    sandbox.as(who, 'GET', `/workspace/evo/identity/v2/license-access?${query}`);

  it('tells the token’s details and what it entitles to', async () => {
    const answer = await license('admin', `service=evo&hub=sandbox&org_id=${places.orgId}&required_scope=evo.file`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      auth_details: { client_id: expect.any(String), exp: expect.any(Number), iat: expect.any(Number), ver: '2.0' },
      entitlements: { hub_code: 'sandbox', org_id: places.orgId, org_name: 'Sandbox Mining', roles: ['Evo Admin'] },
      user: { sub: idOf('admin@sandbox.example') },
    });
  });

  it.each([
    ['viewer', 'org', 'org_id={other}', 403],
    ['owner', 'org', 'org_id={other}', 200],
    ['owner', 'hub', 'hub=elsewhere', 403],
    ['owner', 'service', 'service=unknown', 403],
    ['owner', 'scope', 'required_scope=evo.nothing', 403],
    ['owner', 'org', 'org_id=x', 422],
  ])('for %s by %s: %s is answered %i', async (who, _what, query, status) => {
    expect((await license(who, query.replace('{other}', places.otherOrgId))).status).toBe(status);
  });
});

describe('settings of an instance', () => {
  it('are read, and machine learning switched, by instance admins', async () => {
    const admin = `/workspace/admin/orgs/${places.orgId}`;
    expect((await sandbox.as('admin', 'GET', `${admin}/settings`)).json).toMatchObject({
      id: places.orgId,
      settings: { ml_enabled: false },
    });
    const body = { ml_enablements: [{ workspace_id: places.idOf('Empty'), ml_enabled: true }] };
    const answer = await sandbox.send('admin', 'POST', `${admin}/action/update_ml_enablement`, body);
    expect([answer.status, answer.json]).toEqual([200, body]);
    const seen = await sandbox.as('admin', 'GET', `${admin}/workspaces/${places.idOf('Empty')}`);
    expect(seen.json.ml_enabled).toBe(true);
    const bad = { ml_enablements: [...body.ml_enablements, { workspace_id: UNKNOWN, ml_enabled: true }] };
    expect((await sandbox.send('admin', 'POST', `${admin}/action/update_ml_enablement`, bad)).status).toBe(422);
    expect((await sandbox.as('owner', 'GET', `${admin}/settings`)).status).toBe(403);
  });
});
