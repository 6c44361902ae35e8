import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlaces, type Places } from '@/sandbox/test/places';
import { type State, TestSandbox } from '@/sandbox/test/running-sandbox';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let sandbox: TestSandbox;
let places: Places;
let state: State;
let ordinary: string;
let admin: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  state = await sandbox.state();
  ordinary = `/workspace/orgs/${places.orgId}`;
  admin = `/workspace/admin/orgs/${places.orgId}`;
});
afterAll(async () => {
  await sandbox.stop();
});

interface Listed {
  links: { count: number; total: number; first: string; last: string; next: string | null; previous: string | null };
  results: { id: string; name: string; current_user_role: string | null; user_role?: string; created_at: string }[];
}

const idOf = (email: string): string => state.accounts.find((account) => account.email === email)?.id ?? '';
const list = async (who: string, path: string): Promise<Listed> => {
  const answer = await sandbox.as<Listed>(who, 'GET', path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json;
};

describe('discovery', () => {
  it.each(['/evo/identity/v2/discovery?service=evo', '/workspace/evo/identity/v2/discovery'])(
    'answers at %s',
    async (path) => {
      const owner = await sandbox.as('owner', 'GET', path);
      expect(owner.json).toEqual({
        discovery: {
          organizations: [
            { id: places.orgId, display_name: 'Sandbox Mining' },
            { id: places.otherOrgId, display_name: 'Sandbox Energy' },
          ],
          hubs: [{ code: 'sandbox', display_name: 'Sandbox hub', url: sandbox.origin }],
          services: expect.arrayContaining([{ code: 'file', display_name: 'File' }]),
          service_access: [places.orgId, places.otherOrgId].map((id) => ({
            org_id: id,
            hub_code: 'sandbox',
            services: ['evo', 'file', 'workspace'],
          })),
        },
      });
      for (const who of ['editor', 'viewer', 'admin', 'outsider']) {
        const other = await sandbox.as<{ discovery: { organizations: unknown[] } }>(who, 'GET', path);
        expect(other.json.discovery.organizations).toHaveLength(1);
      }
    },
  );

  it('asks for a token with the scope', async () => {
    expect((await sandbox.call('GET', '/evo/identity/v2/discovery')).status).toBe(401);
    const token = await sandbox.token('owner', { scopes: ['evo.file'] });
    expect((await sandbox.call('GET', '/evo/identity/v2/discovery', { authorization: `Bearer ${token}` })).status).toBe(
      401,
    );
  });
});

describe('the list', () => {
  it('holds only workspaces in which the caller has a role', async () => {
    expect((await list('owner', `${ordinary}/workspaces`)).results.map(({ name }) => name)).toEqual(
      ['North Pit', 'Hostile Names', 'Big Survey', 'Empty'].toSorted((a, b) =>
        places.idOf(a).localeCompare(places.idOf(b)),
      ),
    );
    expect((await list('admin', `${ordinary}/workspaces`)).results).toEqual([]);
    expect((await list('outsider', `${ordinary}/workspaces`)).results).toEqual([]);
    const energy = await list('owner', `/workspace/orgs/${places.otherOrgId}/workspaces`);
    expect(energy.results).toMatchObject([{ name: 'Steam Field West', current_user_role: 'owner' }]);
  });

  it('has absolute links and pages that fit together', async () => {
    const first = await list('admin', `${admin}/workspaces?limit=5&order_by=asc:name`);
    expect(first.links).toMatchObject({ count: 5, total: 12, previous: null });
    expect(
      [first.links.first, first.links.last].every((link) => link.startsWith(`${sandbox.origin}${admin}/workspaces?`)),
    ).toBe(true);
    const names: string[] = [];
    for (let next: string | null = first.links.first; next !== null;) {
      const page: Listed = await list('admin', next);
      names.push(...page.results.map(({ name }) => name));
      next = page.links.next;
    }
    expect(names).toHaveLength(12);
    expect(names).toEqual(names.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  it('filters and sorts as documented', async () => {
    const names = async (query: string): Promise<string[]> =>
      (await list('admin', `${admin}/workspaces?${query}`)).results.map(({ name }) => name);
    expect(await names('name=North%20Pit')).toEqual(['North Pit']);
    expect(await names('filter[name]=north%20pit')).toEqual([]);
    expect(await names(`user_id=${idOf('exploration.manager@sandbox.example')}&order_by=name`)).toEqual([
      'Kōwhai Flat Geothermal',
      'Regional Magnetics',
    ]);
    expect(await names(`created_by=${UNKNOWN}`)).toEqual([]);
    const byDate = await list('admin', `${admin}/workspaces?order_by=desc:created_at`);
    const dates = byDate.results.map(({ created_at: created }) => created);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(await names('sort=-created_at')).toEqual(byDate.results.map(({ name }) => name));
    expect(await names(`created_at=gt:${encodeURIComponent(dates[2] ?? '')}`)).toHaveLength(2);
    expect(await names(`updated_at=eq:1999-01-01T00:00:00Z`)).toEqual([]);
  });

  it.each([
    'limit=0',
    'limit=x',
    'offset=-1',
    'order_by=size',
    'sort=-x',
    'created_by=me',
    'deleted=perhaps',
    'created_at=soon',
    'user_id=1',
  ])('refuses %s with 422 and names it', async (query) => {
    const answer = await sandbox.as('owner', 'GET', `${ordinary}/workspaces?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({
      'invalid-params': [{ name: query.split('=')[0], reason: expect.any(String) }],
    });
  });

  it('has a summary of ids and names', async () => {
    const summary = await list('owner', `${ordinary}/workspaces/summary`);
    expect(summary.results.find(({ name }) => name === 'Empty')).toEqual({ id: places.idOf('Empty'), name: 'Empty' });
  });
});

describe('one workspace', () => {
  it('is told with every documented field', async () => {
    const answer = await sandbox.as(
      'viewer',
      'GET',
      `${ordinary}/workspaces/${places.idOf('North Pit').toUpperCase()}`,
    );
    expect(answer.json).toMatchObject({
      id: places.idOf('North Pit'),
      name: 'North Pit',
      description: expect.any(String),
      current_user_role: 'viewer',
      bounding_box: null,
      created_at: expect.stringMatching(/Z$/),
      created_by: { id: expect.any(String), name: expect.any(String), email: expect.any(String) },
      updated_at: expect.stringMatching(/Z$/),
      default_coordinate_system: 'EPSG:28354',
      labels: expect.any(Array),
      ml_enabled: false,
      self_link: `${sandbox.origin}${ordinary}/workspaces/${places.idOf('North Pit')}`,
    });
  });

  it.each(['', '/users', '/current-user-role'])('answers %j with 404 to whoever holds no role', async (path) => {
    for (const who of ['admin', 'outsider']) {
      const answer = await sandbox.as(who, 'GET', `${ordinary}/workspaces/${places.idOf('North Pit')}${path}`);
      expect([answer.status, answer.json.title]).toEqual([404, 'Not Found']);
    }
    expect((await sandbox.as('owner', 'GET', `${ordinary}/workspaces/${UNKNOWN}${path}`)).status).toBe(404);
    expect((await sandbox.as('owner', 'GET', `${ordinary}/workspaces/x${path}`)).status).toBe(422);
  });

  it('tells the caller their role', async () => {
    const answer = await sandbox.as(
      'editor',
      'GET',
      `${ordinary}/workspaces/${places.idOf('Empty')}/current-user-role`,
    );
    expect(answer.json).toEqual({ user_id: idOf('editor@sandbox.example'), role: 'editor' });
  });

  it('lists its people, all or one, even those that nobody knows any more', async () => {
    const users = await sandbox.as<{
      links: object;
      results: { user_id: string; role: string; email: string | null }[];
    }>('viewer', 'GET', `${ordinary}/workspaces/${places.idOf('North Pit')}/users`);
    expect(users.json.links).toEqual({});
    expect(users.json.results[0]).toEqual({
      role: 'owner',
      user_id: idOf('owner@sandbox.example'),
      email: 'owner@sandbox.example',
      full_name: 'Workspace Owner',
    });
    const one = await sandbox.as(
      'viewer',
      'GET',
      `${ordinary}/workspaces/${places.idOf('North Pit')}/users?user_id=${idOf('editor@sandbox.example')}`,
    );
    expect(one.json.results).toMatchObject([{ role: 'editor' }]);
    const archive = await sandbox.as<{ results: { email: string | null; role: string }[] }>(
      'admin',
      'GET',
      `${admin}/workspaces/${places.idOf('Archive 2019–2022')}/users`,
    );
    expect(archive.json.results.filter(({ email }) => email === null)).toHaveLength(1);
    expect(archive.json.results.some(({ role }) => role === 'owner')).toBe(false);
  });
});

describe('instance admins', () => {
  it('see all workspaces, their people, and the workspaces of one person', async () => {
    const all = await list('admin', `${admin}/workspaces`);
    expect(all.links.total).toBe(12);
    expect(all.results.every(({ current_user_role: role }) => role === null)).toBe(true);
    const one = await sandbox.as('admin', 'GET', `${admin}/workspaces/${places.idOf('North Pit')}`);
    expect(one.json).toMatchObject({ name: 'North Pit', current_user_role: null });
    const theirs = await list('admin', `${admin}/users/${idOf('editor@sandbox.example')}/workspaces`);
    expect(theirs.results).toHaveLength(4);
    expect(theirs.results[0]).toMatchObject({ user_role: 'editor' });
    expect(theirs.results[0]).not.toHaveProperty('current_user_role');
  });

  it('are the only ones at the admin addresses', async () => {
    for (const path of [
      '/workspaces',
      `/workspaces/${places.idOf('North Pit')}`,
      `/workspaces/${places.idOf('North Pit')}/users`,
      `/users/${UNKNOWN}/workspaces`,
    ]) {
      expect((await sandbox.as('owner', 'GET', admin + path)).status).toBe(403);
    }
    expect((await sandbox.as('admin', 'GET', `/workspace/admin/orgs/${places.otherOrgId}/workspaces`)).status).toBe(
      404,
    );
  });
});

describe('members, roles and invitations', () => {
  interface Members {
    links: { count: number; first: string; next: string | null; previous: string | null };
    results: { id: string; email: string; full_name: string; roles: { name: string }[] }[];
  }

  it('pages through the people of the instance until next is null, without a total', async () => {
    const emails: string[] = [];
    for (let next: string | null = `${ordinary}/members/users`; next !== null;) {
      const page: Members = (await sandbox.as<Members>('viewer', 'GET', next)).json;
      expect(page.links).not.toHaveProperty('total');
      emails.push(...page.results.map(({ email }) => email));
      next = page.links.next;
    }
    expect(emails.length).toBeGreaterThan(35);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.filter((email) => !/@(sandbox|clients)\.example$/.test(email)).length).toBeGreaterThan(4);
  });

  it('shows invitations to admins only, pending ones among them', async () => {
    const shown = await sandbox.as<{ results: { status: string }[] }>(
      'admin',
      'GET',
      `${ordinary}/members/invitations`,
    );
    expect(shown.json.results.filter(({ status }) => status === 'Pending')).toHaveLength(3);
    expect(shown.json.results[0]).toMatchObject({
      created_date: expect.stringMatching(/Z$/),
      roles: [{ name: expect.any(String) }],
    });
    expect((await sandbox.as('owner', 'GET', `${ordinary}/members/invitations`)).status).toBe(403);
  });

  it('lists the instance roles', async () => {
    const roles = await sandbox.as<{ roles: { name: string; permissions: string[] }[] }>(
      'viewer',
      'GET',
      `${ordinary}/members/roles`,
    );
    expect(roles.json.roles.map(({ name }) => name)).toEqual(['Evo User', 'Evo Admin', 'Evo Owner']);
  });

  it('gives the role audit something to find', async () => {
    const mining = state.organisations[0]?.workspaces ?? [];
    const owners = (name: string): string[] =>
      Object.entries(mining.find((workspace) => workspace.name === name)?.roles ?? {})
        .filter(([, role]) => role === 'owner')
        .map(([email]) => email);
    expect(owners('Archive 2019–2022')).toEqual([]);
    expect(owners('Regional Magnetics')).toHaveLength(1);
    expect(owners('Kōwhai Flat Geothermal').some((email) => !email.endsWith('@sandbox.example'))).toBe(true);
    const outsideEditors = mining
      .flatMap(({ roles }) => Object.entries(roles))
      .filter(([email, role]) => role === 'editor' && email.endsWith('@drillco.example'));
    expect(outsideEditors.length).toBeGreaterThan(0);
  });
});

describe('health', () => {
  it.each(['file', 'workspace'])('of the %s service is a bare word or a report', async (service) => {
    const short = await sandbox.call('GET', `/${service}/health_check`);
    expect([short.status, short.text]).toEqual([200, 'pass']);
    const full = await sandbox.call('GET', `/${service}/health_check?full=true&check_dependencies=true`);
    expect(full.json).toEqual({ status: 'pass', version: expect.any(String), dependencies: { database: 'pass' } });
  });
});
