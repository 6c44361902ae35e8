import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readerOf } from '@/lib/activity/visibility';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf, sandboxState } from '@/lib/testing/sandbox-person';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';
import { listOrganisations } from '@/lib/workspaces/organisations';
import { getRole, getWorkspace } from '@/lib/workspaces/standing';
import { getFile } from './get-file';
import { listFiles } from './list-files';
import { readTicket } from './ticket';
import type { FilePage } from './wire';

const BIG_SURVEY_FILES = 5_300;

let pit: NorthPit;
let owner: Actor;
let viewer: Actor;
let admin: Actor;
let outsider: Actor;

beforeAll(async () => {
  pit = await openNorthPit({ seed: { bigSurveyFiles: BIG_SURVEY_FILES } });
  owner = pit.owner;
  viewer = await pit.signInAs('viewer@sandbox.example');
  admin = await pit.signInAs('admin@sandbox.example');
  outsider = await pit.signInAs('outsider@sandbox.example');
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

async function workspaceId(name: string): Promise<string> {
  const { organisations } = await sandboxState(pit.sandbox);
  const found = organisations[0]?.workspaces.find((workspace) => workspace.name === name);
  if (found === undefined) throw new Error(`The seed has no ${name}.`);
  return found.id;
}

function page(result: Awaited<ReturnType<typeof listFiles>>): FilePage {
  if (!result.ok) throw new Error(`The list failed: ${result.failure.kind}`);
  return result;
}

describe('a list of files', () => {
  it('holds the live files, each with its people', async () => {
    const { rows, people, total, doubtful } = page(await listFiles(owner, pit.place));
    expect(rows).toHaveLength(204);
    expect({ total, doubtful }).toEqual({ total: 204, doubtful: false });
    expect(rows.every(([, , path]) => path.startsWith('/') && path.endsWith('/'))).toBe(true);
    expect(new Set(rows.map(([id]) => id)).size).toBe(204);
    for (const row of rows) {
      expect(row[3]).toBeGreaterThanOrEqual(0);
      expect(row[5]).toBeGreaterThan(0);
      expect(row[9]).toBe(0);
      expect(row[6]).toBeLessThan(people.length);
    }
  });

  it('holds the deleted files with who deleted them and when', async () => {
    const { rows, people, total } = page(await listFiles(owner, { ...pit.place, deleted: true }));
    expect(total).toBe(12);
    expect(rows.every((row) => row[9] > 0)).toBe(true);
    expect(rows.some((row) => people[row[10]]?.email?.endsWith('@sandbox.example'))).toBe(true);
  });

  it('comes in pages, in the order asked for', async () => {
    const newest = page(await listFiles(owner, { ...pit.place, orderBy: 'desc:modified_at', limit: 50 }));
    const next = page(await listFiles(owner, { ...pit.place, orderBy: 'desc:modified_at', limit: 50, offset: 50 }));
    const times = [...newest.rows, ...next.rows].map((row) => row[7]);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(newest).toMatchObject({ offset: 0, total: 204 });
    expect(next.offset).toBe(50);
  });

  it('takes a page of 5,000', async () => {
    const { rows, total } = page(
      await listFiles(owner, { ...pit.place, workspaceId: await workspaceId('Big Survey') }),
    );
    expect(rows).toHaveLength(5_000);
    expect(total).toBe(BIG_SURVEY_FILES);
  });

  it('keeps every hostile name as it is', async () => {
    const { rows } = page(await listFiles(owner, { ...pit.place, workspaceId: await workspaceId('Hostile Names') }));
    const names = rows.map(([, name]) => name);
    expect(names).toContain('evil\u202Efdp.exe');
    expect(names.some((name) => name.includes('\u0000'))).toBe(true);
    expect(names.some((name) => /\p{Surrogate}/u.test(name))).toBe(true);
  });

  it('survives rows that are odd', async () => {
    const id = '00112233-4455-6677-8899-AABBCCDDEEFF';
    const body = {
      total: -7,
      files: [
        { file_id: id, name: 7, path: null, size: -1, version_id: 12, created_at: 'soon', created_by: 'me' },
        { file_id: id.replace('0', '1'), size: 2 ** 63, modified_by: { id: 'x' }, deleted_at: '2026-02-30' },
        { file_id: 'none', name: 'a' },
        { name: 'b' },
        null,
        'row',
      ],
    };
    await pit.arm('files.list', { fault: '200', status: 200, body });
    expect(await listFiles(owner, pit.place)).toEqual({
      ok: true,
      rows: [
        [id.toLowerCase(), '', '/', -1, '12', 0, -1, 0, -1, 0, -1],
        [id.toLowerCase().replace('0', '1'), '', '/', -1, '', 0, -1, 0, -1, 0, -1],
        ['', 'a', '/', -1, '', 0, -1, 0, -1, 0, -1],
        ['', 'b', '/', -1, '', 0, -1, 0, -1, 0, -1],
        ['', '', '/', -1, '', 0, -1, 0, -1, 0, -1],
        ['', '', '/', -1, '', 0, -1, 0, -1, 0, -1],
      ],
      people: [],
      total: 6,
      offset: 0,
      doubtful: true,
    });
  });

  it.each([-7, '204', 1.5, null, 2 ** 60, undefined])(
    'does not believe a total of %j, and goes on where a page is full',
    async (total) => {
      const files = Array.from({ length: 2 }, (_, index) => ({ name: `${index}` }));
      await pit.arm('files.list', { fault: '200', body: { files, total }, times: 2 });
      expect(await listFiles(owner, { ...pit.place, limit: 2, offset: 4 })).toMatchObject({ total: 7, doubtful: true });
      expect(await listFiles(owner, { ...pit.place, limit: 3, offset: 4 })).toMatchObject({ total: 6, doubtful: true });
    },
  );

  it.each([
    ['html', 'unreadable'],
    ['empty', 'unreadable'],
    ['huge', 'unreadable'],
    ['redirect', 'untrusted-address'],
    ['api-errors', 'api-errors'],
    ['auth/insufficient-role', 'insufficient-role'],
    ['files/invalid-path', 'invalid-path'],
    ['validation', 'validation'],
  ])('is never empty for an error: %s', async (fault, kind) => {
    await pit.arm('files.list', { fault, times: 3 });
    expect(await listFiles(owner, pit.place)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('ends at its deadline, whichever part of an answer does not come, as a file does', async () => {
    const file = await pit.someFile();
    for (const fault of ['hang', 'stall', 'slow']) {
      await pit.arm('files.list', { fault });
      await pit.arm('files.get', { fault });
    }
    const readings = Array.from({ length: 3 }, () => [listFiles(owner, pit.place), getFile(owner, file)]).flat();
    for (const reading of await Promise.all(readings)) {
      expect(reading).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
    }
    expect(await requestsOf(pit.sandbox, 'files.list')).toHaveLength(4);
  });

  it('is read again where that helps', async () => {
    await pit.arm('files.list', { fault: 'metadata/store-error', times: 2 });
    expect(page(await listFiles(owner, pit.place)).total).toBe(204);
    expect(await requestsOf(pit.sandbox, 'files.list')).toHaveLength(3);
  });

  it('is refused to those without a role', async () => {
    expect(await listFiles(admin, pit.place)).toMatchObject({
      ok: false,
      failure: { kind: 'insufficient-role', yourRole: 'no role', status: 403 },
    });
  });
});

describe('a file', () => {
  it('is read with its versions and a ticket in its own name', async () => {
    const [row] = page(await listFiles(owner, { ...pit.place, limit: 1 })).rows;
    const address = { ...pit.place, fileId: row?.[0] ?? '' };
    const reading = await getFile(owner, address);
    if (!reading.ok) throw new Error('The file could not be read.');
    expect(reading.file.versions?.length).toBeGreaterThan(0);
    expect(reading.workspaceName).toBe('North Pit');
    expect(await readTicket(reading.ticket, address)).toEqual({
      name: reading.file.name,
      path: reading.file.path,
      fromEvo: true,
      workspaceName: 'North Pit',
      roleThen: 'owner',
    });
    expect(await readTicket(reading.ticket, { ...address, fileId: pit.place.orgId })).toBeNull();
    expect(await readTicket(`${reading.ticket}x`, address)).toBeNull();
    expect(await readTicket('', address)).toBeNull();
  });

  it('is found though deleted only where that is asked for', async () => {
    const [row] = page(await listFiles(owner, { ...pit.place, deleted: true, limit: 1 })).rows;
    const address = { ...pit.place, fileId: row?.[0] ?? '' };
    expect(await getFile(owner, address)).toMatchObject({ ok: false, failure: { kind: 'gone', status: 410 } });
    expect(await getFile(owner, address, { deleted: true })).toMatchObject({ ok: true, file: { id: address.fileId } });
  });
});

describe('workspaces', () => {
  it('are those with a role, by name', async () => {
    const result = await listWorkspaces(viewer, pit.place.orgId);
    if (!result.ok) throw new Error('The list failed.');
    const { workspaces: found, instanceAdmin } = result.value;
    expect(instanceAdmin).toBe(false);
    const names = found.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Big Survey', 'Empty', 'Hostile Names', 'North Pit']));
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(found.find(({ name }) => name === 'North Pit')?.role).toBe('viewer');
  });

  it('are all shown to an instance admin, without a role', async () => {
    const [mine, theirs] = await Promise.all([
      listWorkspaces(admin, pit.place.orgId),
      sandboxState(pit.sandbox).then(({ organisations }) => organisations[0]?.workspaces.length),
    ]);
    if (!mine.ok) throw new Error('The list failed.');
    expect(mine.value.instanceAdmin).toBe(true);
    expect(mine.value.workspaces).toHaveLength(theirs ?? -1);
    expect(mine.value.workspaces.every(({ role }) => role === null)).toBe(true);
  });

  it('are none for an outsider', async () => {
    expect(await listWorkspaces(outsider, pit.place.orgId)).toEqual({
      ok: true,
      value: { workspaces: [], instanceAdmin: false, othersUnread: null },
    });
  });

  it('make nobody an instance admin by a role that the console does not know', async () => {
    const { orgId, workspaceId } = pit.place;
    const results = [{ id: workspaceId, name: 'North Pit', current_user_role: 'curator' }];
    await pit.arm('workspaces.list', { fault: '200', status: 200, body: { results, links: { total: 1 } } });
    const visible = await listWorkspaces(viewer, orgId);
    expect(visible).toMatchObject({ ok: true, value: { workspaces: [{ role: null }], instanceAdmin: false } });
    expect(visible.ok && readerOf(viewer, visible.value)).toMatchObject({ instanceAdmin: false, workspaceIds: [] });
  });

  it('tell what a person is there', async () => {
    const standing = (name: string, role: string | null, instanceAdmin: boolean) =>
      expect.objectContaining({ ok: true, value: expect.objectContaining({ name, role, instanceAdmin }) });
    expect(await getWorkspace(viewer, pit.place)).toEqual(standing('North Pit', 'viewer', false));
    expect(await getWorkspace(admin, pit.place)).toEqual(standing('North Pit', null, true));
    expect(await getWorkspace(outsider, pit.place)).toEqual({ ok: true, value: null });
    expect(await getRole(owner, pit.place)).toEqual({ ok: true, value: { role: 'owner', instanceAdmin: false } });
    expect(await getRole(admin, pit.place)).toEqual({ ok: true, value: { role: null, instanceAdmin: true } });
  });
});

describe('organisations', () => {
  it('are those the person may see, asked for once a minute', async () => {
    const fresh = await pit.signInAs('owner@sandbox.example');
    const [first, second] = await Promise.all([listOrganisations(fresh), listOrganisations(fresh)]);
    expect(first).toEqual(second);
    expect(first.ok && first.value.map(({ name }) => name)).toEqual(['Sandbox Energy', 'Sandbox Mining']);
    await listOrganisations(fresh);
    expect(await requestsOf(pit.sandbox, 'discovery')).toHaveLength(1);
    expect(await listOrganisations(viewer)).toMatchObject({ ok: true, value: [{ name: 'Sandbox Mining' }] });
  });

  it('are asked for again after a failure', async () => {
    const fresh = await pit.signInAs('owner@sandbox.example');
    await pit.arm('discovery', { fault: '500' });
    expect(await listOrganisations(fresh)).toMatchObject({ ok: false, failure: { status: 500 } });
    expect(await listOrganisations(fresh)).toMatchObject({ ok: true });
  });

  it.each(['https://attacker.test', 'http://169.254.169.254', 'https://user@localhost', 'javascript:alert(1)'])(
    'with a hub at %s are told not to be trusted, and nothing is sent there',
    async (url) => {
      const fresh = await pit.signInAs('owner@sandbox.example');
      await pit.moveHub(url);
      expect(await listFiles(fresh, pit.place)).toMatchObject({ ok: false, failure: { kind: 'untrusted-address' } });
      expect(await listWorkspaces(fresh, pit.place.orgId)).toMatchObject({
        ok: false,
        failure: { kind: 'untrusted-address' },
      });
    },
  );

  it('with several hubs take a named one', async () => {
    const fresh = await pit.signInAs('owner@sandbox.example');
    const { hub } = await sandboxState(pit.sandbox);
    const { orgId } = pit.place;
    const discovery = {
      organizations: [{ id: orgId, display_name: 'Sandbox Mining' }],
      hubs: [
        { code: hub.code, display_name: 'One', url: hub.url },
        { code: 'two', display_name: 'Two', url: 'https://attacker.test' },
      ],
      services: [],
      service_access: [
        { org_id: orgId, hub_code: hub.code, services: ['evo'] },
        { org_id: orgId, hub_code: 'two', services: ['evo'] },
      ],
    };
    await pit.arm('discovery', { fault: '200', status: 200, body: { discovery } });
    expect(await listFiles(fresh, pit.place)).toMatchObject({ ok: false, failure: { kind: 'no-hub' } });
    expect(await listFiles(fresh, { ...pit.place, hub: hub.code })).toMatchObject({ ok: true, total: 204 });
    expect(await listFiles(fresh, { ...pit.place, hub: 'three' })).toMatchObject({ failure: { kind: 'no-hub' } });
  });
});
