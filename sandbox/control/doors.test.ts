import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileList, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { whileHeld } from '@/sandbox/test/held-row';
import { TestSandbox } from '@/sandbox/test/running-sandbox';

let sandbox: TestSandbox;
let places: Places;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

/** fetch does not let a caller choose its Host. */
function withHost(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${sandbox.origin}/_sandbox/state`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });
}

describe('who may pass', () => {
  it('refuses a request with an Origin header, even our own', async () => {
    for (const origin of ['https://evil.example', sandbox.origin, 'null']) {
      const answer = await sandbox.door('GET', '/state', undefined, { origin });
      expect([answer.status, answer.json]).toEqual([400, { error: expect.stringContaining('Origin') }]);
    }
  });

  it('refuses a Host that is not loopback', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '10.0.0.1',
      '127.0.0.1.evil.example',
      'localhost:4010:1',
    ]) {
      expect(await withHost(host), host).toBe(400);
    }
    for (const host of ['localhost', 'localhost:80', '127.0.0.1:4010', '[::1]:9', 'sandbox.localhost']) {
      expect(await withHost(host), host).toBe(200);
    }
  });

  it('answers an unknown door with 404 and an error', async () => {
    const answer = await sandbox.door('GET', '/unknown');
    expect([answer.status, answer.json]).toEqual([404, { error: expect.any(String) }]);
  });
});

describe('bad input is 400 and named', () => {
  const bad: [method: string, path: string, body: unknown, named: RegExp][] = [
    ['POST', '/faults', { operation: 'files.list', fault: 'nonsense' }, /fault/],
    ['POST', '/faults', { operation: 'nonsense', fault: '503' }, /operation/],
    ['POST', '/faults', { operation: 'files.list', fault: '503', times: 0 }, /times/],
    ['POST', '/faults', { operation: 'files.list', fault: '503', surprise: 1 }, /surprise/],
    ['POST', '/faults', { operation: 'files.list', fault: '503', fileId: 'x' }, /fileId/],
    ['POST', '/faults', { operation: 'files.list', fault: '503', headers: { 'a b': 'c' } }, /header/],
    ['POST', '/faults', { operation: 'files.list', fault: '503', headers: { a: 'b\r\nc: d' } }, /header/],
    ['POST', '/faults', { operation: 'files.list', fault: '99' }, /fault/],
    ['POST', '/token', { account: 'nobody@sandbox.example' }, /nobody/],
    ['POST', '/token', {}, /account/],
    ['POST', '/revoke', { account: 7 }, /account/],
    ['POST', '/roles', { workspaceId: 'x', account: 'a', role: 'owner' }, /workspaceId/],
    [
      'POST',
      '/roles',
      { workspaceId: '00000000-0000-4000-8000-000000000000', account: 'owner@sandbox.example', role: null },
      /workspace/,
    ],
    ['POST', '/clock', { offsetSeconds: 'soon' }, /offsetSeconds/],
    ['POST', '/clock', { offsetSeconds: 1e300 }, /offsetSeconds/],
    ['PUT', '/switches', { deleteAbsent: '500' }, /deleteAbsent/],
    ['PUT', '/switches', { unknown: true }, /unknown/],
    ['PUT', '/switches', [], /object/],
    ['POST', '/workspaces/x/generate', { files: 1 }, /uuid/],
    ['POST', '/workspaces/00000000-0000-4000-8000-000000000000/generate', { files: 1 }, /workspace/],
    ['GET', '/requests?after=x', undefined, /after/],
  ];
  it.each(bad)('%s %s %j', async (method, path, body, named) => {
    const answer = await sandbox.door<{ error: string }>(method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatch(named);
  });

  it('refuses a body that is no JSON', async () => {
    const answer = await fetch(`${sandbox.origin}/_sandbox/clock`, { method: 'POST', body: '{' });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'the body is not JSON' }]);
  });
});

describe('state', () => {
  it('tells the seed as agreed', async () => {
    const state = await sandbox.state();
    expect(state).toMatchObject({
      clockOffsetSeconds: 0,
      issuer: sandbox.origin,
      discoveryUrl: sandbox.origin,
      hub: { code: 'sandbox', url: sandbox.origin },
    });
    expect(state.organisations.map(({ name }) => name)).toEqual(['Sandbox Mining', 'Sandbox Energy']);
    const mining = state.organisations[0]?.workspaces ?? [];
    expect(mining.slice(0, 4).map(({ name }) => name)).toEqual(['North Pit', 'Hostile Names', 'Big Survey', 'Empty']);
    expect(mining[0]).toMatchObject({ files: 204, deletedFiles: 12 });
    expect(mining[3]).toMatchObject({ files: 0, deletedFiles: 0 });
    for (const workspace of mining.slice(0, 4)) {
      expect(workspace.roles).toMatchObject({
        'owner@sandbox.example': 'owner',
        'editor@sandbox.example': 'editor',
        'viewer@sandbox.example': 'viewer',
      });
      expect(workspace.roles).not.toHaveProperty('admin@sandbox.example');
    }
    expect(state.accounts.slice(0, 5).map(({ email, instanceRole }) => [email.split('@')[0], instanceRole])).toEqual([
      ['owner', 'Evo User'],
      ['editor', 'Evo User'],
      ['viewer', 'Evo User'],
      ['admin', 'Evo Admin'],
      ['outsider', 'Evo User'],
    ]);
  });
});

describe('reset', () => {
  it('brings back files, names, roles, switches, faults, journal and clock, and keeps tokens valid', async () => {
    const before = await sandbox.state();
    const base = places.files('North Pit');
    const doomed = await findFile(sandbox, places, 'README.txt');
    const renamed = await findFile(sandbox, places, 'collar_master.csv', true);
    await sandbox.as('owner', 'DELETE', `${base}/${doomed.file_id}`);
    await sandbox.as('owner', 'PUT', `${base}/${renamed.file_id}?deleted=false`);
    await sandbox.door('POST', '/roles', {
      workspaceId: places.idOf('Empty'),
      account: 'outsider@sandbox.example',
      role: 'owner',
    });
    await sandbox.door('POST', `/workspaces/${places.idOf('Empty')}/generate`, { files: 20, versions: 3 });
    await sandbox.door('POST', '/clock', { offsetSeconds: 60 });
    await sandbox.door('PUT', '/switches', { deleteAbsent: '204', latencyMs: 1 });
    await sandbox.door('POST', '/faults', { operation: 'files.list', fault: '503' });
    expect((await sandbox.state()).organisations).not.toEqual(before.organisations);

    expect((await sandbox.door('POST', '/reset')).status).toBe(204);
    const after = await sandbox.state();
    expect(after.organisations).toEqual(before.organisations);
    expect(after.clockOffsetSeconds).toBe(0);
    expect((await sandbox.door('GET', '/requests')).json).toEqual([]);
    expect((await sandbox.door('GET', '/faults')).json).toEqual([]);
    expect((await sandbox.door('GET', '/switches')).json).toMatchObject({ deleteAbsent: '404-410', latencyMs: 0 });
    expect(await findFile(sandbox, places, 'README.txt')).toEqual(doomed);
    expect(await findFile(sandbox, places, 'collar_master.csv', true)).toEqual(renamed);
  });

  it('gives the same answers after ten rounds of deleting and resetting', async () => {
    const all = async (): Promise<string> => (await sandbox.as('viewer', 'GET', places.files('North Pit'))).text;
    const before = await all();
    for (let round = 0; round < 10; round += 1) {
      const file = await findFile(sandbox, places, 'README.txt');
      expect((await sandbox.as('owner', 'DELETE', `${places.files('North Pit')}/${file.file_id}`)).status).toBe(204);
      await sandbox.door('POST', '/reset');
    }
    expect(await all()).toBe(before);
  });
});

describe('the other doors', () => {
  it('token: names type, life and scopes, and takes scopes and life from the caller', async () => {
    const usual = await sandbox.door('POST', '/token', { account: 'owner@sandbox.example' });
    expect(usual.json).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: expect.stringContaining('evo.file'),
    });
    const narrow = await sandbox.door('POST', '/token', {
      account: 'owner@sandbox.example',
      scopes: ['evo.file'],
      expiresInSeconds: 5,
    });
    expect(narrow.json).toMatchObject({ expires_in: 5, scope: 'evo.file' });
  });

  it('roles: gives, changes and takes a role at once', async () => {
    const [workspaceId, account] = [places.idOf('Empty'), 'outsider@sandbox.example'];
    const listAs = async (): Promise<number> => (await sandbox.as('outsider', 'GET', places.files('Empty'))).status;
    for (const [role, status] of [
      ['viewer', 200],
      ['owner', 200],
      [null, 403],
    ] as const) {
      expect((await sandbox.door('POST', '/roles', { workspaceId, account, role })).status).toBe(204);
      expect(await listAs()).toBe(status);
    }
  });

  it('generate: adds files with versions and sizes, also a second time', async () => {
    const path = `/workspaces/${places.idOf('Empty')}/generate`;
    expect((await sandbox.door('POST', path, { files: 30, versions: 4, bytes: 1234 })).json).toEqual({
      added: 30,
      total: 30,
    });
    expect((await sandbox.door('POST', path, { files: 10 })).json).toEqual({ added: 10, total: 40 });
    const listed = await sandbox.as<FileList>('owner', 'GET', `${places.files('Empty')}?order_by=asc:created_at`);
    expect(new Set(listed.json.files.map(({ file_id: id }) => id)).size).toBe(40);
    const sized = listed.json.files.filter(({ size }) => size === 1234);
    expect(sized).toHaveLength(30);
    const one = await sandbox.as<{ versions: unknown[] }>(
      'owner',
      'GET',
      `${places.files('Empty')}/${sized[0]?.file_id ?? ''}?include_versions=1`,
    );
    expect(one.json.versions).toHaveLength(4);
    expect((await sandbox.as('owner', 'DELETE', `${places.files('Empty')}/${sized[0]?.file_id ?? ''}`)).status).toBe(
      204,
    );
  });

  it('clock: moves from real time and is not cumulative', async () => {
    await sandbox.door('POST', '/clock', { offsetSeconds: 86_400 });
    const moved = await sandbox.door<{ now: string }>('POST', '/clock', { offsetSeconds: -3600 });
    expect(Math.abs(Date.parse(moved.json.now) - (Date.now() - 3_600_000))).toBeLessThan(5000);
    expect((await sandbox.state()).clockOffsetSeconds).toBe(-3600);
  });

  it('switches: changes some and keeps the others', async () => {
    const changed = await sandbox.door('PUT', '/switches', { commitDelayMs: 5, idToken: true });
    expect(changed.json).toEqual({
      deleteAbsent: '404-410',
      restoreConflict: 'rename',
      lastOwner: '409',
      commitDelayMs: 5,
      refreshReuseGraceSeconds: 0,
      refreshTokens: true,
      idToken: true,
      latencyMs: 0,
      accessTokenSeconds: 3600,
    });
  });

  it('latencyMs: holds every operation up', async () => {
    await sandbox.door('PUT', '/switches', { latencyMs: 250 });
    const before = performance.now();
    await sandbox.as('owner', 'GET', places.files('Empty'));
    expect(performance.now() - before).toBeGreaterThanOrEqual(245);
  });
});

describe('requests', () => {
  it('journals calls oldest first, by operation, from a number on and up to a limit', async () => {
    await sandbox.as('owner', 'GET', places.files('Empty'));
    await sandbox.call('GET', places.files('Empty'));
    await sandbox.as('viewer', 'GET', '/evo/identity/v2/discovery');
    const all = (await sandbox.door<Record<string, unknown>[]>('GET', '/requests')).json;
    expect(all).toMatchObject([
      {
        operation: 'files.list',
        method: 'GET',
        path: places.files('Empty'),
        account: 'owner@sandbox.example',
        orgId: places.orgId,
        workspaceId: places.idOf('Empty'),
        fileId: null,
        status: 200,
        fault: null,
        executed: true,
      },
      { operation: 'files.list', account: null, status: 401, executed: false },
      { operation: 'discovery', account: 'viewer@sandbox.example', orgId: null },
    ]);
    expect(Object.keys(all[0] ?? {}).toSorted()).toEqual([
      'account',
      'endedAt',
      'executed',
      'fault',
      'fileId',
      'method',
      'operation',
      'orgId',
      'path',
      'requestId',
      'seq',
      'startedAt',
      'status',
      'traceparent',
      'workspaceId',
    ]);
    const seq = String(all[0]?.seq);
    expect((await sandbox.door('GET', `/requests?operation=discovery`)).json).toHaveLength(1);
    expect((await sandbox.door('GET', `/requests?after=${seq}`)).json).toHaveLength(2);
    expect((await sandbox.door('GET', '/requests?limit=1')).json).toMatchObject([{ seq: all[0]?.seq }]);
    expect((await sandbox.door('DELETE', '/requests')).status).toBe(204);
    expect((await sandbox.door('GET', '/requests')).json).toEqual([]);
  });

  it('says executed of a delete whose caller left before the answer', async () => {
    const file = await findFile(sandbox, places, 'README.txt');
    const row = { text: 'SELECT 1 FROM files WHERE file_id = $1 FOR UPDATE', values: [file.file_id] };
    const headers = { authorization: `Bearer ${await sandbox.token('owner')}` };
    const leaving = new AbortController();
    const address = `${sandbox.origin}${places.files('North Pit')}/${file.file_id}`;
    const start = () => fetch(address, { method: 'DELETE', headers, signal: leaving.signal }).catch(() => null);
    const journal = async () => (await sandbox.door('GET', '/requests?operation=files.delete')).json;
    const leave = async (): Promise<void> => {
      leaving.abort();
      await expect.poll(journal).toMatchObject([{ status: null, endedAt: expect.any(String), executed: false }]);
    };
    expect(await whileHeld(sandbox, row, 1, start, leave)).toBeNull();
    await expect.poll(journal).toMatchObject([{ status: null, executed: true }]);
  });
});
