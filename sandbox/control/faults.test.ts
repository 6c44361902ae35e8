import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileErrors } from '@/sandbox/files/file-errors';
import { type FileList, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';
import { refresh, signIn } from '@/sandbox/test/sign-in-flow';

let sandbox: TestSandbox;
let places: Places;
let base: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  base = places.files('North Pit');
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

interface Row {
  operation: string;
  account: string | null;
  fault: string | null;
  status: number | null;
  executed: boolean;
  endedAt: string | null;
}

async function arm(fault: string, more: Record<string, unknown> = {}, operation = 'files.list') {
  const answer = await sandbox.door('POST', '/faults', { operation, fault, ...more });
  expect(answer.status, answer.text).toBe(201);
  return answer.json;
}

const list = () => sandbox.as<FileList>('viewer', 'GET', `${base}?limit=1`);
const rows = async (operation: string): Promise<Row[]> =>
  (await sandbox.door<Row[]>('GET', `/requests?operation=${operation}`)).json;

/** What came over the wire until it ended, and whether it ended as it should. */
async function rawList(
  signal?: AbortSignal,
): Promise<{ status: number; headers: Record<string, unknown>; bytes: number; error?: string }> {
  const authorization = `Bearer ${await sandbox.token('viewer')}`;
  return new Promise((resolve) => {
    let found = { status: 0, headers: {} as Record<string, unknown>, bytes: 0 };
    const asked = request(
      `${sandbox.origin}${base}`,
      { headers: { authorization }, agent: false, signal },
      (response) => {
        found = { status: response.statusCode ?? 0, headers: response.headers, bytes: 0 };
        response.on('data', (chunk: Buffer) => (found.bytes += chunk.length));
        response.on('end', () => resolve(found));
        response.on('error', (error: NodeJS.ErrnoException) => resolve({ ...found, error: error.code ?? error.name }));
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => resolve({ ...found, error: error.code ?? error.name }));
    asked.end();
  });
}

describe('documented errors', () => {
  it.each(Object.entries(fileErrors))(
    '%s is answered with its own status, type and title',
    async (type, documented) => {
      await arm(type);
      const answer = await list();
      expect(answer.status).toBe(documented.status);
      expect(answer.json).toMatchObject({
        type: `https://seequent.com/error-codes/file-api/${type}`,
        status: documented.status,
        title: documented.title,
      });
      expect((await list()).status).toBe(200);
    },
  );

  it('carries the documented roles with insufficient-role', async () => {
    await arm('auth/insufficient-role');
    expect((await list()).json).toMatchObject({ permitted_roles: ['editor', 'owner'], your_role: 'viewer' });
  });

  it("takes the Workspace API's shape on its operations", async () => {
    await arm('auth/insufficient-role', {}, 'workspaces.list');
    const answer = await sandbox.as('viewer', 'GET', `/workspace/orgs/${places.orgId}/workspaces`);
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ status: 403, 'invalid-params': null });
    expect(answer.json).not.toHaveProperty('permitted_roles');
  });
});

describe('other answers', () => {
  it.each(['503', '429', '408', '418', '200', '302'])('a bare %s is JSON without a type', async (status) => {
    await arm(status);
    const answer = await list();
    expect(answer.status).toBe(Number(status));
    expect(answer.json).toMatchObject({ status: Number(status) });
    expect(answer.json).not.toHaveProperty('type');
  });

  it('replaces status, headers, Retry-After and the whole body where asked', async () => {
    await arm('503', { status: 529, headers: { 'X-Ref': 'abc' }, retryAfterSeconds: 7, body: { title: '<b>' } });
    const answer = await list();
    expect([answer.status, answer.headers.get('x-ref'), answer.headers.get('retry-after')]).toEqual([529, 'abc', '7']);
    expect(answer.json).toEqual({ title: '<b>' });
    await arm('auth/insufficient-role', { body: 'plain \u0000 text' });
    expect((await list()).text).toBe('plain \u0000 text');
  });

  it('html and empty answer 502, redirect 307 to another origin', async () => {
    await arm('html');
    const html = await list();
    expect([html.status, html.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    await arm('empty', { status: 200 });
    const empty = await list();
    expect([empty.status, empty.text]).toEqual([200, '']);
    await arm('redirect');
    const redirect = await list();
    expect(redirect.status).toBe(307);
    expect(new URL(redirect.headers.get('location') ?? '').origin).not.toBe(sandbox.origin);
  });

  it('truncated promises more than it sends', async () => {
    await arm('truncated');
    const found = await rawList();
    expect(found).toMatchObject({ status: 200, error: 'ECONNRESET' });
    expect(Number(found.headers['content-length'])).toBeGreaterThan(found.bytes);
  });

  it('huge sends 64 MiB', async () => {
    await arm('huge');
    expect((await rawList()).bytes).toBe(64 * 1024 * 1024);
  });

  it('slow sends a byte a second until the caller leaves', async () => {
    await arm('slow');
    const found = await rawList(AbortSignal.timeout(2500));
    expect(found.status).toBe(200);
    expect(found.bytes).toBeGreaterThanOrEqual(1);
    expect(found.bytes).toBeLessThanOrEqual(3);
  });

  it('reset breaks the connection, hang never answers', async () => {
    await arm('reset');
    expect(await rawList()).toMatchObject({ status: 0, error: 'ECONNRESET' });
    await arm('hang');
    expect(await rawList(AbortSignal.timeout(500))).toMatchObject({ status: 0, bytes: 0 });
    await expect
      .poll(async () => (await rows('files.list')).map(({ status, endedAt }) => [status, endedAt !== null]))
      .toEqual([
        [null, true],
        [null, true],
      ]);
  });

  it('stall sends the headers and then nothing', async () => {
    await arm('stall');
    expect(await rawList(AbortSignal.timeout(500))).toMatchObject({
      status: 200,
      headers: { 'content-length': '1000' },
      bytes: 0,
      error: 'ABORT_ERR',
    });
  });

  it('bomb unpacks to a thousand times what it sends', async () => {
    await arm('bomb');
    const found = await rawList();
    expect(found).toMatchObject({ status: 200, headers: { 'content-encoding': 'gzip' } });
    expect(found.bytes).toBeLessThan(100_000);
    await arm('bomb', { status: 500 });
    expect((await list()).text).toHaveLength(64 * 1024 * 1024);
  });

  it('brotli packs well-formed JSON', async () => {
    await arm('brotli', { body: { files: [], total: 7 } });
    const answer = await list();
    expect([answer.headers.get('content-encoding'), answer.json]).toEqual(['br', { files: [], total: 7 }]);
  });

  it('sends the very bytes of bodyBase64', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x00]);
    await arm('200', { bodyBase64: bytes.toString('base64') });
    expect((await rawList()).bytes).toBe(5);
    expect(
      (await sandbox.door('POST', '/faults', { operation: 'files.list', fault: '200', bodyBase64: '?' })).status,
    ).toBe(400);
  });

  it('delay only holds the answer up', async () => {
    await arm('delay', { delayMs: 300 });
    const before = performance.now();
    expect((await list()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(295);
  });

  it('keeps the process answering after every kind', async () => {
    for (const fault of ['html', 'empty', 'truncated', 'reset', 'redirect']) {
      await arm(fault);
      await rawList();
    }
    expect((await list()).status).toBe(200);
    expect(sandbox.complaints).toEqual([]);
  });
});

describe('whom a fault hits', () => {
  it('hits as many calls as `times` says, −1 all of them, oldest fault first', async () => {
    expect(await arm('503', { times: 2 })).toMatchObject({ id: expect.any(Number), remaining: 2 });
    await arm('500', { times: -1 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await list()).status);
    expect(statuses).toEqual([503, 503, 500, 500]);
    expect((await sandbox.door('GET', '/faults')).json).toMatchObject([{ fault: '500', remaining: -1 }]);
    expect((await sandbox.door('DELETE', '/faults')).status).toBe(204);
    expect((await list()).status).toBe(200);
  });

  it('lets as many calls pass first as `skip` says', async () => {
    await arm('503', { skip: 2, times: 1 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await list()).status);
    expect(statuses).toEqual([200, 200, 503, 200]);
  });

  it('spares other operations, files, workspaces and accounts', async () => {
    const [hit, spared] = [
      await findFile(sandbox, places, 'collar_master.csv'),
      await findFile(sandbox, places, 'README.txt'),
    ];
    await arm('503', { fileId: hit.file_id.toUpperCase(), times: -1 }, 'files.get');
    await arm('503', { workspaceId: places.idOf('Empty'), times: -1 });
    await arm('503', { account: 'Editor@sandbox.example', times: -1 });
    const get = async (who: string, path: string): Promise<number> => (await sandbox.as(who, 'GET', path)).status;
    expect(await get('viewer', `${base}/${hit.file_id}`)).toBe(503);
    expect(await get('viewer', `${base}/${spared.file_id}`)).toBe(200);
    expect(await get('viewer', places.files('Empty'))).toBe(503);
    expect(await get('viewer', base)).toBe(200);
    expect(await get('editor', base)).toBe(503);
  });

  it('throws repeatable dice with `chance` and `seed`', async () => {
    const run = async (seed: number): Promise<number[]> => {
      await sandbox.door('DELETE', '/faults');
      await arm('503', { times: -1, chance: 0.5, seed });
      const statuses = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await list()).status);
      return statuses;
    };
    const [first, again, other] = [await run(1), await run(1), await run(2)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 503]));
  });

  it.each([
    ['discovery', '/evo/identity/v2/discovery'],
    ['workspaces.list', '/workspace/orgs/:org/workspaces'],
    ['workspaces.get', '/workspace/orgs/:org/workspaces/:ws'],
    ['workspaces.role', '/workspace/orgs/:org/workspaces/:ws/current-user-role'],
    ['users.list', '/workspace/orgs/:org/workspaces/:ws/users'],
    ['admin.workspaces.list', '/workspace/admin/orgs/:org/workspaces'],
    ['admin.workspaces.get', '/workspace/admin/orgs/:org/workspaces/:ws'],
    ['admin.users.list', '/workspace/admin/orgs/:org/workspaces/:ws/users'],
    ['members.list', '/workspace/orgs/:org/members/users'],
    ['invitations.list', '/workspace/orgs/:org/members/invitations'],
    ['userinfo', '/connect/userinfo'],
    ['authorize', '/connect/authorize?client_id=x'],
    ['files.getByPath', '/file/v2/orgs/:org/workspaces/:ws/files/path/README.txt'],
  ])('can be armed for %s', async (operation, path) => {
    await arm('503', {}, operation);
    const address = path.replace(':org', places.orgId).replace(':ws', places.idOf('North Pit'));
    expect((await sandbox.as('admin', 'GET', address)).status).toBe(503);
    expect(await rows(operation)).toMatchObject([{ operation, status: 503, fault: '503', executed: false }]);
  });
});

describe('the token endpoint', () => {
  it('answers invalid_grant and invalid_client as OAuth errors without using the refresh token up', async () => {
    const tokens = await signIn(sandbox, 'owner@sandbox.example');
    await arm('invalid_grant', { account: 'owner@sandbox.example' }, 'token');
    const refused = await refresh(sandbox, tokens.refresh_token);
    expect([refused.status, refused.tokens.error]).toEqual([400, 'invalid_grant']);
    await arm('invalid_client', {}, 'token');
    expect((await refresh(sandbox, tokens.refresh_token)).status).toBe(401);
    expect((await refresh(sandbox, tokens.refresh_token)).status).toBe(200);
    expect((await rows('token')).slice(-3)).toMatchObject([
      { account: 'owner@sandbox.example', status: 400, executed: false },
      { account: 'owner@sandbox.example', status: 401, executed: false },
      { account: 'owner@sandbox.example', status: 200, executed: true },
    ]);
  });

  it('can lose the answer after rotating, so that the old token is used up', async () => {
    const tokens = await signIn(sandbox, 'owner@sandbox.example');
    await arm('reset', { afterExecuting: true }, 'token');
    await expect(refresh(sandbox, tokens.refresh_token)).rejects.toThrow('fetch failed');
    expect((await refresh(sandbox, tokens.refresh_token)).tokens.error).toBe('invalid_grant');
  });
});

describe('afterExecuting', () => {
  it.each(['api-errors', 'empty', 'html', 'reset'])('deletes first, then answers %s', async (fault) => {
    const file = await findFile(sandbox, places, 'collar_2024_asbuilt.csv');
    await arm(fault, { afterExecuting: true, fileId: file.file_id }, 'files.delete');
    const sent = sandbox.as('owner', 'DELETE', `${base}/${file.file_id}`).catch(() => null);
    expect((await sent)?.status).not.toBe(204);
    expect((await sandbox.as('owner', 'GET', `${base}/${file.file_id}`)).status).toBe(410);
    expect(await rows('files.delete')).toMatchObject([{ fault, executed: true, account: 'owner@sandbox.example' }]);
  });

  it('says executed=false when the operation itself refused', async () => {
    const file = await findFile(sandbox, places, 'collar_2024_asbuilt.csv');
    await arm('503', { afterExecuting: true }, 'files.delete');
    expect((await sandbox.as('viewer', 'DELETE', `${base}/${file.file_id}`)).status).toBe(503);
    expect(await rows('files.delete')).toMatchObject([{ fault: '503', executed: false, status: 503 }]);
  });
});
