import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileDocument, type FileList, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { type Answer, TestSandbox } from '@/sandbox/test/running-sandbox';
import { blockId, putBlock, putBlockList, type UploadDocument } from '@/sandbox/test/uploads';

/*
 * The calls of Seequent's Python SDK (evo-files 0.2.4, evo-sdk-common 0.5.27) as they go over the wire: its headers,
 * its Python booleans, its order. What it demands of the answers is checked beside them.
 */
const SDK = { accept: 'application/json', 'evo-sdk-source': 'evo-files@v0.2.4', 'user-agent': 'evo-sdk-common/0.5.27' };
const EMPTY_PUT = { ...SDK, 'content-type': 'application/octet-stream', 'content-length': '0' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CHUNK = 4 * 1024 * 1024;

let sandbox: TestSandbox;
let places: Places;
let files: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  files = places.files('North Pit');
});
afterAll(async () => {
  await sandbox.stop();
});

const get = <T>(path: string, who = 'editor') => sandbox.as<T>(who, 'GET', path, SDK);
const put = <T>(path: string) => sandbox.as<T>('editor', 'PUT', path, EMPTY_PUT);
/** The SDK's DELETE names neither a type nor what it accepts. */
const remove = (path: string) =>
  sandbox.as('editor', 'DELETE', path, { 'content-length': '0', 'evo-sdk-source': SDK['evo-sdk-source'] });

function expectDocument(file: FileDocument): void {
  expect(file).toMatchObject({
    file_id: expect.stringMatching(UUID),
    version_id: expect.stringMatching(/^\d{19}$/),
    name: expect.any(String),
    path: expect.stringMatching(/^\/(.*\/)?$/),
    size: expect.any(Number),
    etag: expect.any(String),
    created_at: expect.stringMatching(/Z$/),
    modified_at: expect.stringMatching(/Z$/),
    download: expect.stringMatching(/^https?:\/\//),
    self: expect.stringMatching(/^https?:\/\//),
  });
}

/** Staged blocks, the last first; a list of their ids; never a Put Blob, never a token. */
async function upload(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<UploadDocument> {
  const registered = await put<UploadDocument>(path);
  expect(registered.status).toBe(200);
  const offsets = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => index * CHUNK);
  for (const offset of offsets.toReversed()) {
    const headers = { 'content-type': 'application/octet-stream' };
    const chunk = bytes.slice(offset, offset + CHUNK);
    const answer = await putBlock(rewritten(registered.json.upload), blockId(offset), chunk, headers);
    expect([answer.status, await answer.text()]).toEqual([201, '']);
  }
  const committed = await putBlockList(rewritten(registered.json.upload), offsets.map(blockId));
  expect([committed.status, await committed.text()]).toEqual([201, '']);
  return registered.json;
}

/** The SDK parses the query and writes it anew, leaving more signs as they are. */
function rewritten(link: string): string {
  return link.replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2A', '*').replaceAll('%27', "'");
}

/** HEAD, then ranges of 4 MiB. */
async function download(link: string): Promise<Buffer> {
  const head = await fetch(rewritten(link), { method: 'HEAD' });
  expect([head.status, head.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  const size = Number(head.headers.get('content-length'));
  const parts: Buffer[] = [];
  for (let start = 0; start < size; start += CHUNK) {
    const end = Math.min(size, start + CHUNK) - 1;
    const part = await fetch(rewritten(link), { headers: { range: `bytes=${start}-${end}` } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/${size}`]);
    parts.push(Buffer.from(await part.arrayBuffer()));
  }
  return Buffer.concat(parts);
}

it('lists a page, a part by name, and all by total', async () => {
  const page = await get<FileList>(`${files}?limit=5000&offset=0&deleted=False`);
  expect(page.json).toMatchObject({
    count: 204,
    total: 204,
    limit: 5000,
    offset: 0,
    links: { next: null, prev: null },
  });
  const named = await get<FileList>(`${files}?limit=5000&offset=0&deleted=False&file_name=assay`);
  expect(named.json.total).toBe(9);
  const all: string[] = [];
  for (let offset = 0, total = 1; offset < total; offset += 50) {
    const one = await get<FileList>(`${files}?limit=50&offset=${offset}&deleted=False`);
    total = one.json.total;
    all.push(...one.json.files.map(({ file_id: id }) => id));
  }
  expect(new Set(all).size).toBe(204);
  expect(page.json.files.every((file) => file.links.self.endsWith(file.file_id))).toBe(true);
});

it('uploads, uploads a new version, lists versions, reads by id and by path, downloads latest and older', async () => {
  const path = `${files}/path//sdk/big%20file.bin`;
  const [first, second] = [new Uint8Array(2 * CHUNK + 7).fill(1), new Uint8Array(1).fill(2)];
  const one = await upload(path, first);
  expect((await get(`${files}/path/sdk/nothing.bin`)).status).toBe(404);
  const two = await upload(path, second);
  const three = await upload(`${files}/${one.file_id}`, new Uint8Array(0));
  expect([two.file_id, three.file_id]).toEqual([one.file_id, one.file_id]);
  const byId = await get<FileDocument>(`${files}/${one.file_id}?include_versions=True&deleted=False`);
  expectDocument(byId.json);
  expect(byId.json.versions?.map((version) => [version.version_id, version.size])).toEqual([
    [three.version_id, 0],
    [two.version_id, 1],
    [one.version_id, first.length],
  ]);
  const byPath = await get<FileDocument>(path);
  expectDocument(byPath.json);
  expect(byPath.json).toMatchObject({ file_id: one.file_id, versions: null, name: 'big file.bin', path: '/sdk/' });
  expect((await download(byPath.json.download)).length).toBe(0);
  for (const [version, bytes] of [
    [one, first],
    [two, second],
  ] as const) {
    const older = await get<FileDocument>(`${files}/${one.file_id}?version_id=${version.version_id}&deleted=False`);
    expect((await download(older.json.download)).equals(bytes)).toBe(true);
  }
});

it('deletes by id and by path, meets 410 and 404, and restores', async () => {
  const [one, other] = [
    await findFile(sandbox, places, 'README.txt'),
    await findFile(sandbox, places, 'project_grid.json'),
  ];
  for (const path of [`${files}/${one.file_id}`, `${files}/path/project_grid.json`]) {
    const answer = await remove(path);
    expect([answer.status, answer.text]).toEqual([204, '']);
  }
  const gone = await get<{ title: string; type: string }>(`${files}/${one.file_id}?deleted=False`);
  expect([gone.status, gone.json.type]).toEqual([410, 'https://seequent.com/error-codes/file-api/files/gone']);
  expect((await get(`${files}/path/project_grid.json`)).status).toBe(404);
  const deleted = await get<FileDocument>(`${files}/${one.file_id}?deleted=True&include_versions=True`);
  expect((await download(deleted.json.download)).length).toBe(one.size);
  const restored = await sandbox.as('editor', 'PUT', `${files}/${one.file_id}?deleted=False`, EMPTY_PUT);
  expect([restored.status, restored.text]).toEqual([204, '']);
  await upload(`${files}/path/project_grid.json`, new Uint8Array(3));
  const renamed: Answer<FileDocument> = await sandbox.as(
    'editor',
    'PUT',
    `${files}/${other.file_id}?deleted=False`,
    EMPTY_PUT,
  );
  expect([renamed.status, renamed.headers.get('location')]).toEqual([303, null]);
  expectDocument(renamed.json);
});

it('renews a link that the blob store refuses, for an upload and for a download', async () => {
  const pending = await put<UploadDocument>(`${files}/path/renewed.bin`);
  await sandbox.door('POST', '/clock', { offsetSeconds: 1801 });
  expect((await putBlock(pending.json.upload, blockId(0), 'x')).status).toBe(403);
  const { file_id: id, version_id: version } = pending.json;
  const again = await put<UploadDocument>(`${files}/${id}?version_id=${version}`);
  expect([again.status, again.json.version_id]).toEqual([200, version]);
  expect(new URL(again.json.upload).origin).toBe(new URL(pending.json.upload).origin);
  expect((await putBlock(again.json.upload, blockId(0), 'x')).status).toBe(201);
  expect((await putBlockList(again.json.upload, [blockId(0)])).status).toBe(201);
  expect((await put(`${files}/${id}?version_id=${version}`)).status).toBe(400);
  await sandbox.door('POST', '/clock', { offsetSeconds: 0 });
});

it('discovers hubs, lists and summarises workspaces, reads and assigns roles, and asks after the services’ health', async () => {
  const discovered = await sandbox.as<{ discovery: { hubs: { url: string }[]; service_access: object[] } }>(
    'owner',
    'GET',
    '/evo/identity/v2/discovery?service=evo',
  );
  expect(discovered.json.discovery.hubs[0]?.url).toBe(sandbox.origin);
  const workspaces = `/workspace/orgs/${places.orgId}/workspaces`;
  const page = await get<{ links: Record<string, unknown>; results: { id: string }[] }>(
    `${workspaces}?limit=50&offset=0&order_by=asc%3Aname`,
  );
  expect(page.json.links).toMatchObject({
    first: expect.stringMatching(/^http/),
    last: expect.stringMatching(/^http/),
    next: null,
  });
  expect((await get(`${workspaces}/summary`)).status).toBe(200);
  const one = `${workspaces}/${places.idOf('North Pit')}`;
  expect((await get<{ role: string }>(`${one}/current-user-role`)).json.role).toBe('editor');
  expect((await get<{ links: object }>(`${one}/users`)).json.links).toEqual({});
  const [outsider] = (await sandbox.state()).accounts.filter(({ email }) => email.startsWith('outsider@'));
  const assigned = await sandbox.send('owner', 'POST', `${one}/users`, { user_id: outsider?.id, role: 'viewer' });
  expect([assigned.status, assigned.json]).toEqual([201, { user_id: outsider?.id, role: 'viewer' }]);
  expect(
    (await sandbox.as('owner', 'DELETE', `${one}/users/${outsider?.id ?? ''}`, { 'content-length': '0' })).status,
  ).toBe(204);
  for (const service of ['file', 'workspace']) {
    expect((await sandbox.as('owner', 'GET', `/${service}/health_check`)).text).toBe('pass');
    const full = await sandbox.as('owner', 'GET', `/${service}/health_check?full=true&check_dependencies=true`);
    expect([full.status, full.json]).toMatchObject([
      200,
      { status: 'pass', version: expect.any(String), dependencies: {} },
    ]);
  }
});

it('sends bodies where notebooks do, under types that promise JSON', async () => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  expect((await sandbox.as('editor', 'PUT', `${files}/path/notebook.bin`, headers)).status).toBe(200);
  expect((await sandbox.as('editor', 'GET', files, headers)).status).toBe(200);
  const { upload: link } = (await put<UploadDocument>(`${files}/path/form.bin`)).json;
  const form = new FormData();
  form.set('file', new Blob(['inside']), 'form.bin');
  expect((await fetch(link, { method: 'PUT', body: form, headers: { 'x-ms-blob-type': 'BlockBlob' } })).status).toBe(
    201,
  );
  const stored = await get<FileDocument>(`${files}/path/form.bin`);
  expect((await download(stored.json.download)).toString()).toMatch(/^--.*\r\n.*form-data.*inside.*--\r\n$/s);
});
