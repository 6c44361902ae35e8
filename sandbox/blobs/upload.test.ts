import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileDocument, findPlaces } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';
import { blockId, putBlob, putBlock, putBlockList, register, uploadText } from '@/sandbox/test/uploads';

let sandbox: TestSandbox;
let base: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  base = (await findPlaces(sandbox)).files('Empty');
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const see = (address: string) => sandbox.as<FileDocument>('viewer', 'GET', `${base}${address}`);
const contentOf = async (address: string): Promise<string> => (await fetch((await see(address)).json.download)).text();
const storedBlocks = (): string[] => {
  const folder = join(sandbox.dataDir, 'sandbox', 'blocks');
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function expectRefusal(answer: Response, status: number, code: string): Promise<void> {
  expect([answer.status, answer.headers.get('x-ms-error-code')]).toEqual([status, code]);
  expect(await answer.text()).toContain(`<Code>${code}</Code>`);
}

async function expectCreated(answer: Response): Promise<void> {
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([201, '0', '']);
}

describe('Put Blob', () => {
  it('makes a file of one body, unseen before, with who and when', async () => {
    const { file_id: id, version_id: version, upload } = await register(sandbox, `${base}/path/a/new.csv`);
    expect(new URL(upload).searchParams.get('sp')).toBe('wt');
    expect([(await see('/path/a/new.csv')).status, (await see(`/${id}`)).status]).toEqual([404, 404]);
    const answer = await putBlob(upload, 'a,b\n1,2\n', { 'content-type': 'text/csv' });
    await expectCreated(answer);
    const file = (await see('/path/a/new.csv?include_versions=true')).json;
    expect(file).toMatchObject({ file_id: id, version_id: version, name: 'new.csv', path: '/a/', size: 8 });
    expect([file.created_by?.email, file.versions?.length]).toEqual(['editor@sandbox.example', 1]);
    expect(answer.headers.get('etag')).toBe(file.etag);
    const download = await fetch(file.download);
    expect([download.headers.get('content-type'), await download.text()]).toEqual(['text/csv', 'a,b\n1,2\n']);
  });

  it('takes any bytes raw, an empty body too', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    for (const body of [every, Buffer.alloc(0)]) {
      const { upload } = await register(sandbox, `${base}/path/raw.bin`);
      await expectCreated(await putBlob(upload, body));
      const { download, size } = (await see('/path/raw.bin')).json;
      expect([size, Buffer.from(await (await fetch(download)).arrayBuffer()).equals(body)]).toEqual([
        body.length,
        true,
      ]);
      expect((await fetch(download, { method: 'HEAD' })).headers.get('content-length')).toBe(String(body.length));
    }
  });

  it('wants its kind of blob, a right MD5 and a right to write', async () => {
    const { upload } = await register(sandbox, `${base}/path/x.csv`);
    await expectRefusal(await fetch(upload, { method: 'PUT', body: 'x' }), 400, 'MissingRequiredHeader');
    await expectRefusal(await putBlob(upload, 'x', { 'x-ms-blob-type': 'PageBlob' }), 400, 'InvalidHeaderValue');
    await expectRefusal(await putBlob(upload, 'x', { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' }), 400, 'Md5Mismatch');
    await expectRefusal(await fetch(upload), 403, 'AuthorizationPermissionMismatch');
    await expectRefusal(await fetch(`${upload}&comp=lease`, { method: 'PUT' }), 400, 'InvalidQueryParameterValue');
    await expectRefusal(await putBlob(upload.replace('wt', 'rt'), 'x'), 403, 'AuthenticationFailed');
    await sandbox.door('POST', '/clock', { offsetSeconds: 1801 });
    await expectRefusal(await putBlob(upload, 'x'.repeat(4 * 1024 * 1024)), 403, 'AuthenticationFailed');
    expect(storedBlocks()).toEqual([]);
    const md5 = createHash('md5').update('x').digest('base64');
    const renewed = await register(sandbox, `${base}/path/x.csv`);
    expect((await putBlob(renewed.upload, 'x', { 'content-md5': md5 })).headers.get('content-md5')).toBe(md5);
    await sandbox.forgetTokens();
  });
});

describe('Put Block and Put Block List', () => {
  it('put a blob together in the order of the list, whatever came first', async () => {
    const { upload } = await register(sandbox, `${base}/path/big.bin`);
    const parts = ['first,', 'second,', 'third'];
    const ids = parts.map((_part, index) => blockId(index * 4_194_304));
    for (const index of [2, 0, 1]) await expectCreated(await putBlock(upload, ids[index] ?? '', parts[index] ?? ''));
    expect((await see('/path/big.bin')).status).toBe(404);
    await expectCreated(await putBlockList(upload, ids));
    expect(await contentOf('/path/big.bin')).toBe('first,second,third');
    const { download } = (await see('/path/big.bin')).json;
    expect(await (await fetch(download, { headers: { range: 'bytes=4-15' } })).text()).toBe('t,second,thi');
  });

  it('take four blocks of 4 MiB at once, and a block sent again in place of the former', async () => {
    const { upload } = await register(sandbox, `${base}/path/four.bin`);
    const blocks = [1, 2, 3, 4].map((byte) => Buffer.alloc(4 * 1024 * 1024, byte));
    const ids = blocks.map((_block, index) => blockId(index));
    const answers = await Promise.all(blocks.map((block, index) => putBlock(upload, ids[index] ?? '', block)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await putBlock(upload, ids[3] ?? '', 'end')).status).toBe(201);
    expect(storedBlocks()).toHaveLength(4);
    expect((await putBlockList(upload, ids)).status).toBe(201);
    const { download, size } = (await see('/path/four.bin')).json;
    expect(size).toBe(3 * 4 * 1024 * 1024 + 3);
    const bytes = Buffer.from(await (await fetch(download)).arrayBuffer());
    expect(bytes.equals(Buffer.concat([...blocks.slice(0, 3), Buffer.from('end')]))).toBe(true);
  });

  it('make an empty file of an empty list', async () => {
    for (const body of ['<BlockList></BlockList>', '<?xml version="1.0"?><BlockList />']) {
      const { upload } = await register(sandbox, `${base}/path/empty.txt`);
      await expectCreated(await fetch(`${upload}&comp=blocklist`, { method: 'PUT', body }));
      expect((await see('/path/empty.txt')).json.size).toBe(0);
    }
  });

  it('let a commit be sent again, drop what the list leaves out, and know committed blocks from others', async () => {
    const { upload, version_id: version } = await register(sandbox, `${base}/path/again.txt`);
    for (const id of [0, 1, 2]) await putBlock(upload, blockId(id), `part ${id} `);
    for (let time = 0; time < 2; time += 1) {
      expect((await putBlockList(upload, [blockId(0), blockId(1), blockId(0)])).status).toBe(201);
      expect(await contentOf('/path/again.txt')).toBe('part 0 part 1 part 0 ');
      expect(storedBlocks()).toHaveLength(2);
    }
    await expectRefusal(await putBlockList(upload, [blockId(0)], 'Uncommitted'), 400, 'InvalidBlockList');
    await expectRefusal(await putBlockList(upload, [blockId(2)]), 400, 'InvalidBlockList');
    expect((await putBlockList(upload, [blockId(1)], 'Committed')).status).toBe(201);
    const file = (await see('/path/again.txt?include_versions=true')).json;
    expect([file.size, file.version_id, file.versions?.length]).toEqual([7, version, 1]);
  });

  it('refuse what Azure refuses', async () => {
    const { upload } = await register(sandbox, `${base}/path/bad.txt`);
    for (const id of ['', 'AAA', '!!!!', 'A'.repeat(88)])
      await expectRefusal(await putBlock(upload, id, 'x'), 400, 'InvalidQueryParameterValue');
    await expectRefusal(
      await fetch(`${upload}&comp=block`, { method: 'PUT', body: 'x' }),
      400,
      'InvalidQueryParameterValue',
    );
    await expectRefusal(await putBlock(upload, blockId(0), ''), 400, 'InvalidHeaderValue');
    expect((await putBlock(upload, blockId(0), 'x')).status).toBe(201);
    await expectRefusal(await putBlock(upload, 'AAAA', 'x'), 400, 'InvalidBlobOrBlock');
    const lists = ['', 'x', '<BlockList>', '<BlockList><Latest>AAAA</Committed></BlockList>', '{"blocks":[]}'];
    for (const body of lists) {
      const answer = await fetch(`${upload}&comp=blocklist`, { method: 'PUT', body });
      await expectRefusal(answer, 400, 'InvalidXmlDocument');
    }
    await expectRefusal(await putBlockList(upload, Array<string>(50_001).fill('AAAA')), 400, 'BlockListTooLong');
    const unmeasured = request(upload, {
      method: 'PUT',
      headers: { 'x-ms-blob-type': 'BlockBlob', 'transfer-encoding': 'chunked' },
    });
    unmeasured.end('no length');
    const [answer]: IncomingMessage[] = await once(unmeasured, 'response');
    expect([answer?.statusCode, answer?.headers['x-ms-error-code']]).toEqual([411, 'MissingContentLengthHeader']);
    answer?.resume();
    expect((await see('/path/bad.txt')).status).toBe(404);
  });

  it('leave nothing of a block whose sender breaks off', async () => {
    const { upload } = await register(sandbox, `${base}/path/broken.txt`);
    const sending = request(`${upload}&comp=block&blockid=AAAA`, {
      method: 'PUT',
      headers: { 'content-length': 99_000_000 },
    });
    const broken = once(sending, 'error');
    sending.write(Buffer.alloc(1_000_000));
    await expect.poll(storedBlocks).toHaveLength(1);
    sending.destroy(new Error('gone'));
    await broken;
    await expect.poll(storedBlocks).toEqual([]);
    expect((await putBlock(upload, blockId(0), 'x')).status).toBe(201);
  });
});

describe('after a commit', () => {
  it('the version is seen only when the switch’s delay is over', async () => {
    await sandbox.door('PUT', '/switches', { commitDelayMs: 1500 });
    const { file_id: id, version_id: version } = await uploadText(sandbox, `${base}/path/late.txt`, 'late');
    expect((await see(`/${id}`)).status).toBe(404);
    const renewed = await sandbox.as('editor', 'PUT', `${base}/${id}?version_id=${version}`);
    expect([renewed.status, renewed.json.title]).toEqual([400, 'No file upload in progress']);
    await expect.poll(async () => (await see(`/${id}`)).status, { timeout: 15_000 }).toBe(200);
    expect(await contentOf(`/${id}`)).toBe('late');
  });

  it('a reset takes the file, its bytes and what is under way', async () => {
    await uploadText(sandbox, `${base}/path/gone.txt`, 'gone');
    const { file_id: id, upload } = await register(sandbox, `${base}/path/pending.txt`);
    await putBlock(upload, blockId(0), 'x');
    expect(storedBlocks()).toHaveLength(2);
    await sandbox.door('POST', '/reset');
    expect(storedBlocks()).toEqual([]);
    expect((await see('/path/gone.txt')).status).toBe(404);
    await expectRefusal(await putBlock(upload, blockId(0), 'x'), 404, 'BlobNotFound');
    expect((await sandbox.as('editor', 'PUT', `${base}/${id}`)).status).toBe(404);
  });
});
