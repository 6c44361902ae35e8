import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { type Answer, TestSandbox } from '@/sandbox/test/running-sandbox';

const TYPES = 'https://seequent.com/error-codes/file-api';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let sandbox: TestSandbox;
let places: Places;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
});

function expectProblem(answer: Answer, status: number, type: string, title: string): void {
  expect(answer.json).toMatchObject({ status, type: `${TYPES}/${type}`, title, detail: expect.any(String) });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/json');
}

describe('401', () => {
  const headers: Record<string, string>[] = [
    {},
    { authorization: 'Basic abc' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer  ' },
  ];
  it.each(headers)('says missing-token for %j', async (given) => {
    expectProblem(
      await sandbox.call('GET', places.files('North Pit'), given),
      401,
      'auth/missing-token',
      'Access Denied.',
    );
  });

  it('says invalid-token for one that is wrong, expired, altered, or lacks the scope', async () => {
    const good = await sandbox.token('owner');
    const tokens = [
      'nonsense',
      await sandbox.token('owner', { expiresInSeconds: -5 }),
      await sandbox.token('owner', { scopes: ['evo.workspace'] }),
      `${good.slice(0, -6)}AAAAAA`,
    ];
    for (const token of tokens) {
      const answer = await sandbox.call('GET', places.files('North Pit'), { authorization: `Bearer ${token}` });
      expectProblem(answer, 401, 'auth/invalid-token', 'Access Denied.');
    }
  });
});

describe('403', () => {
  const tries: [who: string, method: string, yourRole: string, permitted: string[]][] = [
    ['viewer', 'DELETE', 'viewer', ['editor', 'owner']],
    ['viewer', 'PUT', 'viewer', ['editor', 'owner']],
    ['admin', 'DELETE', '', ['editor', 'owner']],
    ['admin', 'GET', '', ['viewer', 'editor', 'owner']],
    ['outsider', 'GET', '', ['viewer', 'editor', 'owner']],
  ];
  it.each(tries)('refuses %s %s, naming role %j and the permitted ones', async (who, method, yourRole, permitted) => {
    const file = await findFile(sandbox, places, 'collar_master.csv');
    const query = method === 'PUT' ? '?deleted=false' : '';
    const answer = await sandbox.as(who, method, `${places.files('North Pit')}/${file.file_id}${query}`);
    expectProblem(answer, 403, 'auth/insufficient-role', 'Insufficient Role.');
    expect(answer.json).toMatchObject({ your_role: yourRole, permitted_roles: permitted });
  });

  it('refuses a workspace that does not exist or belongs to another organisation', async () => {
    const unknown = `/file/v2/orgs/${places.orgId}/workspaces/${UNKNOWN}/files`;
    const mixed = `/file/v2/orgs/${places.otherOrgId}/workspaces/${places.idOf('North Pit')}/files`;
    for (const path of [unknown, mixed]) {
      expectProblem(await sandbox.as('owner', 'GET', path), 403, 'auth/insufficient-role', 'Insufficient Role.');
    }
  });
});

describe('404 and 410', () => {
  it('tells an unknown file or version from a deleted one', async () => {
    const gone = await findFile(sandbox, places, 'collar_master_bak.csv', true);
    const live = await findFile(sandbox, places, 'collar_master.csv');
    const base = places.files('North Pit');
    expectProblem(await sandbox.as('viewer', 'GET', `${base}/${UNKNOWN}`), 404, 'files/not-found', 'File Not Found.');
    expectProblem(
      await sandbox.as('viewer', 'GET', `${base}/${live.file_id}?version_id=1`),
      404,
      'files/not-found',
      'File Not Found.',
    );
    expectProblem(
      await sandbox.as('viewer', 'GET', `${base}/${gone.file_id}`),
      410,
      'files/gone',
      'The file has been deleted',
    );
    expect((await sandbox.as('viewer', 'GET', `${base}/${gone.file_id}?deleted=True`)).status).toBe(200);
    const byPath = await sandbox.as('viewer', 'GET', `${base}/path/drilling/2024/survey/collar_master_bak.csv`);
    expectProblem(byPath, 404, 'files/not-found', 'File Not Found.');
  });

  it('answers an unknown route and a method that is not offered with 404 in its own shape', async () => {
    const base = places.files('North Pit');
    for (const [method, path] of [
      ['GET', '/file/v3/x'],
      ['POST', base],
      ['PATCH', `${base}/${UNKNOWN}`],
    ] as const) {
      const answer = await sandbox.as('owner', method, path);
      expect(answer.json).toMatchObject({ status: 404, type: `${TYPES}/not-found`, title: 'Not Found.' });
    }
  });
});

describe('400', () => {
  it('says invalid-path for names that are too long, for relative segments and for no path', async () => {
    const paths = [`/path/${'n'.repeat(257)}`, '/path/', '/path//', '/path/a%2F..%2Fb'];
    for (const path of paths) {
      const answer = await sandbox.as('viewer', 'GET', places.files('North Pit') + path);
      expectProblem(answer, 400, 'files/invalid-path', 'Invalid Path.');
    }
  });

  it('says bad-request for broken percent-encoding and endless addresses', async () => {
    for (const path of ['/path/%E0%A4%A', '/path/%ff', `/path/${'a/'.repeat(9000)}b`]) {
      const answer = await sandbox.as('viewer', 'GET', places.files('North Pit') + path);
      expectProblem(answer, 400, 'bad-request', 'Bad Request.');
    }
  });
});

describe('422', () => {
  it.each([
    'limit=0',
    'limit=5001',
    'limit=ten',
    'limit=1e3',
    'offset=-1',
    'offset=9223372036854775808',
    'deleted=maybe',
    'file_name=',
    'file_name=a%2Fb',
    'author=me',
    'modified_by=%7B%7D',
    'created_at=yesterday',
    'created_at=gte:2026-02-30',
    'created_at=gte:gte:2026-02-03',
    'created_at=2024-01-01&created_at=2024-01-02&created_at=2024-01-03',
    'order_by=name',
    'order_by=desc:size',
    'order_by=created_at;drop',
    'order_by=',
    'created_at=9999-12-31T23:59:60Z',
  ])('refuses the list with %s, its detail being one string', async (query) => {
    const answer = await sandbox.as('viewer', 'GET', `${places.files('North Pit')}?${query}`);
    expectProblem(answer, 422, 'validation', 'Validation Error.');
    expect(answer.json.detail).toMatch(/^\[\{'type': '.*'loc': \('query', /);
  });

  it.each([
    'x',
    '1234',
    '%7B00000000-0000-4000-8000-000000000000%7D',
    'urn:uuid:00000000-0000-4000-8000-000000000000',
    `${UNKNOWN}%0A`,
    `${UNKNOWN}%00`,
    '%EF%BC%90'.repeat(8),
  ])('refuses %s as a file id on every method', async (id) => {
    for (const [method, query] of [
      ['GET', ''],
      ['DELETE', ''],
      ['PUT', '?deleted=false'],
    ] as const) {
      const answer = await sandbox.as('owner', method, `${places.files('North Pit')}/${id}${query}`);
      expectProblem(answer, 422, 'validation', 'Validation Error.');
    }
  });

  it('refuses bad ids of organisation and workspace, and bad parameters of one file', async () => {
    const file = await findFile(sandbox, places, 'collar_master.csv');
    const paths = [
      `/file/v2/orgs/x/workspaces/${UNKNOWN}/files`,
      `/file/v2/orgs/${UNKNOWN}/workspaces/x/files`,
      `${places.files('North Pit')}/${file.file_id}?version_id=1e309`,
      `${places.files('North Pit')}/${file.file_id}?version_id=99999999999999999999`,
      `${places.files('North Pit')}/${file.file_id}?include_versions=perhaps`,
    ];
    for (const path of paths)
      expectProblem(await sandbox.as('owner', 'GET', path), 422, 'validation', 'Validation Error.');
  });
});
