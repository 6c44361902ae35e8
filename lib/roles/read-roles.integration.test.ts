import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { exportRoles } from './export-roles';
import { findingsOf } from './findings';
import { cellOf, toMatrix } from './matrix';
import { readMembers } from './read-members';
import { readRoles } from './read-roles';
import { NOTHING_READ, withStep, type RolesReading } from './reading';
import { whoCan } from './who-can';

let pit: NorthPit;
let owner: Actor;
let viewer: Actor;
let admin: Actor;
let outsider: Actor;

beforeAll(async () => {
  pit = await openNorthPit();
  owner = pit.owner;
  viewer = await pit.signInAs('viewer@sandbox.example');
  admin = await pit.signInAs('admin@sandbox.example');
  outsider = await pit.signInAs('outsider@sandbox.example');
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

async function read(actor: Actor): Promise<RolesReading> {
  const steps = await readRoles(actor, pit.place.orgId);
  if (!steps.ok) throw new Error(`The reading failed: ${steps.failure.kind}`);
  let reading = NOTHING_READ;
  for await (const step of steps.value) reading = withStep(reading, step);
  return reading;
}

function roleIn(reading: RolesReading, workspaceName: string, email: string): string | undefined {
  const { people, workspaces } = toMatrix(reading);
  const [person, workspace] = [
    people.find((one) => one.email === email),
    workspaces.find((one) => one.name === workspaceName),
  ];
  return person === undefined || workspace === undefined ? undefined : cellOf(person, workspace);
}

describe('an instance admin', () => {
  it('reads every workspace, everybody and the invitations', async () => {
    const reading = await read(admin);
    expect(reading).toMatchObject({ scope: 'all', total: 12, gaps: [], invitations: { unusable: 0, failure: null } });
    expect(reading.workspaces).toHaveLength(12);
    expect(reading.roles.size).toBe(12);
    expect(reading.readAt).toBeGreaterThan(0);
    expect(roleIn(reading, 'North Pit', 'viewer@sandbox.example')).toBe('viewer');
    expect(roleIn(reading, 'Kestrel Ridge', 'wireline.crew@drillco.example')).toBe('editor');
    expect(roleIn(reading, 'Empty', 'outsider@sandbox.example')).toBe('no role');
  });

  it('finds what the seed has to find', async () => {
    const reading = await read(admin);
    const matrix = toMatrix(reading);
    expect(matrix.home).toMatchObject({ domain: 'sandbox.example' });
    const findings = findingsOf(matrix, reading.invitations?.items ?? [], Date.now());
    const told = findings.map((finding) => {
      if ('workspace' in finding) return `${finding.kind}: ${finding.workspace.name}`;
      if ('invitation' in finding) return `${finding.kind}: ${finding.invitation.email}`;
      return `${finding.kind}: ${finding.person.email} ${finding.workspaces.map(({ name }) => name).join(', ')}`;
    });
    expect(told.sort()).toEqual([
      'no-owner: Archive 2019–2022',
      'one-owner: Regional Magnetics',
      'one-owner: Tarn Creek Tailings',
      'outside-editor: drill.foreman@drillco.example South Pit Drilling',
      'outside-editor: field.contractor@fieldwave.example Regional Magnetics',
      'outside-editor: wireline.crew@drillco.example Kestrel Ridge, Viaduct 7 Site Investigation',
      'outside-owner: geothermal.partner@steamworks.example Kōwhai Flat Geothermal',
      'pending-invitation: mine.surveyor@sandbox.example',
      'pending-invitation: sampling.crew@drillco.example',
      'pending-invitation: second.auditor@assure.example',
    ]);
  });

  it('learns who can delete', async () => {
    const matrix = toMatrix(await read(admin));
    const ridge = matrix.workspaces.find(({ name }) => name === 'Kestrel Ridge');
    expect(whoCan(matrix, ridge?.id ?? '', 'delete')).toMatchObject({
      counts: { owner: 2, editor: 6 },
      outside: 1,
      cannot: { viewer: 4 },
    });
  });

  it('reads five hundred people in a hundred workspaces, page by page and never too many at once', async () => {
    await pit.sandbox.door('POST', '/people/generate', { people: 500, workspaces: 100 });
    await pit.sandbox.door('DELETE', '/requests');
    const reading = await read(admin);
    expect(reading.roles.size).toBe(112);
    expect(toMatrix(reading).people.length).toBeGreaterThan(530);
    expect(await requestsOf(pit.sandbox, 'admin.users.list')).toHaveLength(112);
    expect(await requestsOf(pit.sandbox, 'members.list')).toHaveLength(6);
    const calls = (await pit.sandbox.door('GET', '/requests')) as { startedAt: string; endedAt: string }[];
    const most = calls.map(
      ({ startedAt }) => calls.filter((other) => other.startedAt <= startedAt && other.endedAt > startedAt).length,
    );
    expect(Math.max(...most)).toBeLessThanOrEqual(10);
  });
});

describe('anybody else', () => {
  it('reads their own workspaces, and is shown no invitations', async () => {
    for (const actor of [owner, viewer]) {
      const reading = await read(actor);
      expect(reading).toMatchObject({ scope: 'own', total: 4, gaps: [], invitations: { failure: { status: 403 } } });
      expect(reading.workspaces.map(({ name }) => name).sort()).toEqual([
        'Big Survey',
        'Empty',
        'Hostile Names',
        'North Pit',
      ]);
      expect(roleIn(reading, 'Empty', 'owner@sandbox.example')).toBe('owner');
      expect(roleIn(reading, 'Kestrel Ridge', 'owner@sandbox.example')).toBeUndefined();
    }
  });

  it('reads nothing without a workspace', async () => {
    expect(await read(outsider)).toMatchObject({ scope: 'own', workspaces: [], total: 0 });
  });
});

describe('what cannot be read', () => {
  it('is told by workspace, and leaves the others as they are', async () => {
    const workspaceId = pit.place.workspaceId;
    await pit.arm('admin.users.list', { fault: 'html', times: -1, workspaceId });
    const reading = await read(admin);
    expect(reading.roles.get(workspaceId)).toMatchObject({ failure: { kind: 'unreadable' } });
    expect(roleIn(reading, 'North Pit', 'owner@sandbox.example')).toBe('not read');
    expect(roleIn(reading, 'Empty', 'owner@sandbox.example')).toBe('owner');
  });

  it('is a gap where the list of all workspaces fails', async () => {
    await pit.arm('admin.workspaces.list', { fault: '500', times: -1 });
    expect(await read(owner)).toMatchObject({
      scope: 'own',
      total: 4,
      gaps: [{ what: 'others', failure: { status: 500 } }],
    });
  });

  it('fails where no workspaces can be listed, and is on record', async () => {
    await pit.arm('workspaces.list', { fault: '500', times: -1 });
    await pit.arm('admin.workspaces.list', { fault: '500', times: -1 });
    expect(await readRoles(owner, pit.place.orgId)).toMatchObject({ ok: false, failure: { status: 500 } });
    const [entry] = await entriesOf(owner);
    expect(entry).toMatchObject({ action: 'read-roles', outcome: 'failed' });
  });

  it('keeps the people of the pages that came', async () => {
    await pit.sandbox.door('POST', '/people/generate', { people: 200, workspaces: 0 });
    const page = { results: [{ id: owner.personId, email: null }, { id: 'none' }, 7], links: { next: 'more' } };
    await pit.arm('members.list', { fault: '200', status: 200, body: page });
    await pit.arm('members.list', { fault: '500', times: -1 });
    const { people } = await read(admin);
    expect(people).toMatchObject({ items: [{ id: owner.personId }], unusable: 2, failure: { status: 500 } });
  });

  it('counts members that make no sense', async () => {
    const body = { links: {}, results: [{ user_id: owner.personId, role: 'king' }, null] };
    await pit.arm('admin.users.list', { fault: '200', status: 200, body, workspaceId: pit.place.workspaceId });
    const reading = await read(admin);
    expect(reading.roles.get(pit.place.workspaceId)).toMatchObject({ members: [], unusable: 2 });
  });

  it('is not asked for once the reader has left', async () => {
    const leaving = new AbortController();
    const steps = await readRoles(admin, pit.place.orgId, { signal: leaving.signal });
    if (!steps.ok) throw new Error('The reading failed.');
    await steps.value.next();
    leaving.abort();
    const kinds: string[] = [];
    for await (const { kind } of steps.value) kinds.push(kind);
    expect(kinds).not.toContain('end');
    expect(await requestsOf(pit.sandbox, 'admin.users.list')).toEqual([]);
  });
});

describe('an export', () => {
  const everything = { search: '', outside: false, role: null, workspaceIds: [] };

  it('is read anew, says in its name how much it covers, and is on record', async () => {
    const { signal } = new AbortController();
    await pit.arm('admin.users.list', { fault: '500', times: -1, workspaceId: pit.place.workspaceId });
    const file = await exportRoles(admin, pit.place.orgId, { format: 'csv', filter: everything, signal });
    if (!file.ok) throw new Error('The export failed.');
    expect(file.value.name).toMatch(/^roles-11-of-12-workspaces-\d{8}T\d{6}Z\.csv$/);
    const lines = (await new Response(file.value.body).text()).split('\r\n');
    expect(lines.filter((line) => line.includes('"not read"')).length).toBeGreaterThan(30);
    const [entry] = await entriesOf(admin);
    expect(entry).toMatchObject({ action: 'export-roles', outcome: 'done' });
  });

  it('fails where nothing could be read', async () => {
    await pit.arm('workspaces.list', { fault: '500', times: -1 });
    await pit.arm('admin.workspaces.list', { fault: '500', times: -1 });
    const { signal } = new AbortController();
    const file = await exportRoles(admin, pit.place.orgId, { format: 'json', filter: everything, signal });
    expect(file).toMatchObject({ ok: false, failure: { status: 500 } });
  });
});

describe('the members of one workspace', () => {
  const place = () => ({ name: 'North Pit', door: 'ordinary' as const });

  it('come with the people who tell the domain, and the reading is on record', async () => {
    const reading = await readMembers(viewer, pit.place, place());
    if (!reading.ok) throw new Error('The reading failed.');
    const matrix = toMatrix(reading.value);
    expect(matrix.home?.domain).toBe('sandbox.example');
    expect(matrix.people.find(({ email }) => email === 'auditor@assure.example')?.outside).toBe(true);
    const [entry] = await entriesOf(viewer);
    expect(entry).toMatchObject({ action: 'read-roles', outcome: 'done', workspace: { name: 'North Pit' } });
  });

  it('are refused to whoever has no role, which is on record', async () => {
    expect(await readMembers(outsider, pit.place, place())).toMatchObject({ ok: false, failure: { status: 404 } });
    expect(await readMembers(admin, pit.place, { ...place(), door: 'admin' })).toMatchObject({ ok: true });
  });

  it('are not shown where that cannot be recorded', async () => {
    await pit.database.owner.schema.alterTable('activity').renameTo('activity_away').execute();
    try {
      await expect(readMembers(viewer, pit.place, place())).rejects.toThrow();
      await expect(readRoles(viewer, pit.place.orgId)).rejects.toThrow();
    } finally {
      await pit.database.owner.schema.alterTable('activity_away').renameTo('activity').execute();
    }
  });
});

async function entriesOf(actor: Actor) {
  const reader = { personId: actor.personId, instanceAdmin: false, workspaceIds: [] };
  return (await listActivity(reader, { orgId: pit.place.orgId }, null)).entries;
}
