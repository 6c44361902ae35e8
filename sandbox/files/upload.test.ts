import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileDocument, type FileList, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { type Answer, TestSandbox } from '@/sandbox/test/running-sandbox';
import { putBlob, putBlock, register, type UploadDocument, uploadText } from '@/sandbox/test/uploads';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const WEEK_SECONDS = 7 * 86_400;
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
  sandbox.forgetTokens();
});
afterAll(async () => {
  await sandbox.stop();
});

const put = (address: string, who = 'editor', headers: Record<string, string> = {}) =>
  sandbox.as<UploadDocument>(who, 'PUT', base + address, headers);
const see = async (address: string): Promise<FileDocument> => {
  const answer = await sandbox.as<FileDocument>('viewer', 'GET', base + address);
  expect(answer.status, answer.text).toBe(200);
  return answer.json;
};
const contentOf = async (address: string): Promise<string> => (await fetch((await see(address)).download)).text();
const total = async (): Promise<number> => (await sandbox.as<FileList>('viewer', 'GET', `${base}?limit=1`)).json.total;

function expectProblem(answer: Answer<unknown>, status: number, type: string): void {
  expect(answer.json).toMatchObject({ status, type: `https://seequent.com/error-codes/file-api/${type}` });
  expect(answer.status).toBe(status);
}

describe('a new version', () => {
  it('is the latest by id and by path, the older ones stay as they were', async () => {
    const before = await findFile(sandbox, places, 'DH-2024-117_assay.csv');
    const byId = await uploadText(sandbox, `${base}/${before.file_id}`, 'fourth');
    const byPath = await uploadText(sandbox, `${base}/path//DRILLING/2024/assay/dh-2024-117_ASSAY.csv`, 'fifth');
    expect([byId.file_id, byPath.file_id]).toEqual([before.file_id, before.file_id]);
    const after = await see(`/${before.file_id}?include_versions=True`);
    expect(after).toMatchObject({
      name: before.name,
      version_id: byPath.version_id,
      size: 5,
      created_at: before.created_at,
    });
    expect(after.versions?.map((version) => version.version_id).slice(0, 3)).toEqual([
      byPath.version_id,
      byId.version_id,
      before.version_id,
    ]);
    expect(after.versions).toHaveLength(5);
    expect(await contentOf(`/${before.file_id}?version_id=${byId.version_id}`)).toBe('fourth');
    expect((await contentOf(`/${before.file_id}?version_id=${before.version_id}`)).length).toBe(before.size);
    expect(await total()).toBe(204);
    await sandbox.door('POST', '/reset');
    expect(await see(`/${before.file_id}?include_versions=True`)).toMatchObject({ version_id: before.version_id });
  });

  it('counts by when it was registered, not by when it is committed', async () => {
    const file = await findFile(sandbox, places, 'README.txt');
    const [first, second] = [
      await register(sandbox, `${base}/${file.file_id}`),
      await register(sandbox, `${base}/${file.file_id}`),
    ];
    expect(BigInt(second.version_id)).toBeGreaterThan(BigInt(first.version_id));
    await putBlob(second.upload, 'second');
    await putBlob(first.upload, 'first');
    expect(await contentOf(`/${file.file_id}`)).toBe('second');
    const { versions } = await see(`/${file.file_id}?include_versions=true`);
    expect(versions?.slice(0, 2).map((version) => version.version_id)).toEqual([second.version_id, first.version_id]);
    expect(await contentOf(`/${file.file_id}?version_id=${first.version_id}`)).toBe('first');
  });

  it('of a generated file is gone with it after a reset', async () => {
    await sandbox.door('POST', `/workspaces/${places.idOf('Empty')}/generate`, { files: 3 });
    const list = await sandbox.as<FileList>('viewer', 'GET', places.files('Empty'));
    await uploadText(sandbox, `${places.files('Empty')}/${list.json.files[0]?.file_id ?? ''}`, 'new');
    await sandbox.door('POST', '/reset');
    expect((await sandbox.as<FileList>('viewer', 'GET', places.files('Empty'))).json.total).toBe(0);
  });
});

describe('a new path', () => {
  it('is one file however many uploads are registered for it', async () => {
    const uploads = await Promise.all(Array.from({ length: 4 }, () => register(sandbox, `${base}/path/new/one.txt`)));
    expect(new Set(uploads.map(({ file_id: id }) => id)).size).toBe(1);
    expect(new Set(uploads.map(({ version_id: id }) => id)).size).toBe(4);
    for (const { upload } of uploads) await putBlob(upload, 'x');
    expect((await see('/path/new/one.txt?include_versions=true')).versions).toHaveLength(4);
    expect(await total()).toBe(205);
  });

  it('of a deleted file is a file of its own, and restoring the other one meets it', async () => {
    const old = await findFile(sandbox, places, 'README.txt');
    await sandbox.as('editor', 'DELETE', `${base}/${old.file_id}`);
    const fresh = await uploadText(sandbox, `${base}/path/README.txt`, 'anew');
    expect(fresh.file_id).not.toBe(old.file_id);
    const restored = await sandbox.as<FileDocument>('editor', 'PUT', `${base}/${old.file_id}?deleted=false`);
    expect([restored.status, restored.json.name]).toEqual([303, 'README (1).txt']);
  });

  it('that was taken while the bytes were under way gives the newcomer a number', async () => {
    const old = await findFile(sandbox, places, 'README.txt');
    await sandbox.as('editor', 'DELETE', `${base}/${old.file_id}`);
    const fresh = await register(sandbox, `${base}/path/README.txt`);
    await sandbox.as('editor', 'PUT', `${base}/${old.file_id}?deleted=false`);
    expect((await putBlob(fresh.upload, 'anew')).status).toBe(201);
    expect((await see(`/${fresh.file_id}`)).name).toBe('README (1).txt');
  });

  it('keeps its first spelling and takes any name that Evo takes', async () => {
    await uploadText(sandbox, `${base}/path/New/Kōwhai%20%2525.txt`, 'one');
    await uploadText(sandbox, `${base}/path/new/KŌWHAI%20%2525.TXT`, 'two');
    expect(await see('/path/new/kōwhai%20%2525.txt')).toMatchObject({ path: '/New/', name: 'Kōwhai %25.txt', size: 3 });
    expect((await put(`/path/${'n'.repeat(256)}`)).status).toBe(200);
    expect((await put('/path/%20edge.txt')).status).toBe(200);
  });

  it.each([`/path/${'n'.repeat(257)}`, '/path/', '/path/a%2F..%2Fb'])('%s is refused as no path', async (address) => {
    expectProblem(await put(address), 400, 'files/invalid-path');
  });

  it.each(['/path/%20a.txt', '/path/a.txt%20', '/path/b%20/a.txt'])(
    '%s is refused to callers who opt in',
    async (address) => {
      const headers = { 'api-preview': 'opt-in, enable-no-leading-or-trailing-whitespaces-check' };
      expectProblem(await put(address, 'editor', headers), 400, 'files/invalid-path');
    },
  );
});

describe('renewing a link', () => {
  it('keeps the version, also of a file that is not there yet, by id, by path and by the older parameter', async () => {
    const { file_id: id, version_id: version, upload } = await register(sandbox, `${base}/path/slow.txt`);
    await putBlock(upload, 'AAAA', 'sent before ');
    await sandbox.door('POST', '/clock', { offsetSeconds: 1801 });
    expect((await putBlock(upload, 'AAAB', 'x')).status).toBe(403);
    for (const address of [
      `/${id}?version_id=${version}`,
      `/path/slow.txt?version_id=${version}`,
      `/${id}?version=${version}`,
    ]) {
      const renewed = await put(address);
      expect(renewed.json).toMatchObject({ file_id: id, version_id: version });
      expect((await putBlock(renewed.json.upload, 'AAAB', 'sent after')).status).toBe(201);
    }
    expect((await sandbox.as('viewer', 'GET', `${base}/${id}`)).status).toBe(404);
  });

  it('is refused for a version that is complete, unknown, or older than a week', async () => {
    const done = await uploadText(sandbox, `${base}/path/done.txt`, 'done');
    const seeded = await findFile(sandbox, places, 'README.txt');
    for (const address of [`/${done.file_id}`, '/path/done.txt'])
      expectProblem(await put(`${address}?version_id=${done.version_id}`), 400, 'files/no-file-upload-in-progress');
    expectProblem(
      await put(`/${seeded.file_id}?version_id=${seeded.version_id}`),
      400,
      'files/no-file-upload-in-progress',
    );
    expectProblem(await put(`/${seeded.file_id}?version_id=1`), 404, 'files/not-found');
    expectProblem(await put('/path/nowhere.txt?version_id=1'), 404, 'files/not-found');
    const old = await register(sandbox, `${base}/${seeded.file_id}`);
    await sandbox.door('POST', '/clock', { offsetSeconds: WEEK_SECONDS + 60 });
    sandbox.forgetTokens();
    expectProblem(
      await put(`/${seeded.file_id}?version_id=${old.version_id}`),
      400,
      'files/no-file-upload-in-progress',
    );
  });
});

describe('refusals', () => {
  it('404 for an unknown file, 410 for a deleted one, 422 for what is no id', async () => {
    const gone = await findFile(sandbox, places, 'collar_master_bak.csv', true);
    expectProblem(await put(`/${UNKNOWN}`), 404, 'files/not-found');
    expectProblem(await put(`/${gone.file_id}`), 410, 'files/gone');
    expectProblem(await put('/x'), 422, 'validation');
    expectProblem(await put(`/path/a.txt?version_id=x`), 422, 'validation');
  });

  it.each(['viewer', 'admin', 'outsider'])('403 for %s', async (who) => {
    expectProblem(await put('/path/new.txt', who), 403, 'auth/insufficient-role');
    const file = await findFile(sandbox, places, 'README.txt');
    expectProblem(await put(`/${file.file_id}`, who), 403, 'auth/insufficient-role');
  });
});

describe('faults', () => {
  it('cut breaks the connection while bytes go either way, and is refused where none go', async () => {
    const file = await findFile(sandbox, places, 'project_grid.json');
    await sandbox.door('POST', '/faults', { operation: 'blob.get', fault: 'cut', times: 2 });
    const link = (await see(`/${file.file_id}`)).download;
    for (const [range, promised] of [
      ['bytes=0-', file.size],
      ['bytes=10-1009', 1000],
    ] as const) {
      const answer = await fetch(link, { headers: { range } });
      expect([answer.status, answer.headers.get('content-length')]).toEqual([206, String(promised)]);
      let received = 0;
      const reading = async () => {
        for await (const chunk of answer.body ?? []) received += chunk.length;
      };
      await expect(reading()).rejects.toThrow();
      expect(received).toBe(Math.floor(promised / 2));
    }
    const { upload } = await register(sandbox, `${base}/path/cut.bin`);
    await sandbox.door('POST', '/faults', { operation: 'blob.put', fault: 'cut' });
    await expect(putBlock(upload, 'AAAA', 'x'.repeat(1_000_000))).rejects.toThrow();
    expect((await putBlock(upload, 'AAAA', 'x')).status).toBe(201);
    const refused = await sandbox.door('POST', '/faults', { operation: 'files.list', fault: 'cut' });
    expect([refused.status, refused.json]).toEqual([400, { error: expect.stringContaining('cut is for') }]);
  });

  it('strike files.upload, blob.put, blob.commit and blob.get, and the journal names them', async () => {
    const arm = (operation: string, fault: string, more = {}) =>
      sandbox.door('POST', '/faults', { operation, fault, ...more });
    await arm('files.upload', 'metadata/store-error');
    expectProblem(await put('/path/f.txt'), 502, 'metadata/store-error');
    const { upload, file_id: id } = await register(sandbox, `${base}/path/f.txt`);
    await arm('blob.put', 'ServerBusy', { fileId: id, retryAfterSeconds: 2 });
    const busy = await putBlock(upload, 'AAAA', 'x');
    expect([busy.status, busy.headers.get('retry-after'), await busy.text()]).toEqual([
      503,
      '2',
      expect.stringContaining('<Code>ServerBusy</Code>'),
    ]);
    expect((await putBlock(upload, 'AAAA', 'whole')).status).toBe(201);
    await arm('blob.commit', 'reset', { afterExecuting: true });
    const list = { method: 'PUT', body: '<BlockList><Latest>AAAA</Latest></BlockList>' };
    await expect(fetch(`${upload}&comp=blocklist`, list)).rejects.toThrow();
    expect(await contentOf('/path/f.txt')).toBe('whole');
    await arm('blob.get', '403');
    expect((await fetch((await see(`/${id}`)).download)).status).toBe(403);
    const rows = await sandbox.door<{ operation: string; fault: string | null; executed: boolean; fileId: string }[]>(
      'GET',
      '/requests',
    );
    const blobs = rows.json.filter(({ operation }) => operation.startsWith('blob.'));
    expect(blobs.map((row) => [row.operation, row.fault, row.executed])).toEqual([
      ['blob.put', 'ServerBusy', false],
      ['blob.put', null, true],
      ['blob.commit', 'reset', true],
      ['blob.get', null, true],
      ['blob.get', '403', false],
    ]);
    expect(new Set(blobs.map(({ fileId }) => fileId))).toEqual(new Set([id]));
  });
});
