import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileDocument, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';

let sandbox: TestSandbox;
let places: Places;
let base: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  base = places.files('North Pit');
});
afterAll(async () => {
  await sandbox.stop();
});

async function detail(name: string, query = ''): Promise<FileDocument> {
  const { file_id: id } = await findFile(sandbox, places, name, query.includes('deleted=true'));
  return (await sandbox.as<FileDocument>('viewer', 'GET', `${base}/${id}?${query}`)).json;
}
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

describe('a download link', () => {
  it('gives the whole file, named and typed, and HEAD the same without a body', async () => {
    const { download, size, etag, name } = await detail('pit_design_v12.dxf');
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(download, { method });
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'accept-ranges': 'bytes',
        'content-length': String(size),
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        etag,
        'last-modified': expect.stringMatching(/ GMT$/),
        'x-ms-blob-type': 'BlockBlob',
      });
      expect((await bytesOf(answer)).length).toBe(method === 'GET' ? size : 0);
    }
  });

  it('is given by path as by id, with and without versions, and for each version its own bytes', async () => {
    const path = `${base}/path/drilling/2024/assay/DH-2024-117_assay.csv`;
    const latest = (await sandbox.as<FileDocument>('viewer', 'GET', `${path}?include_versions=True`)).json;
    expect(latest.versions).toHaveLength(3);
    const seen = await Promise.all(
      (latest.versions ?? []).map(async ({ version_id: id, size }) => {
        const one = (await sandbox.as<FileDocument>('viewer', 'GET', `${path}?version_id=${id}`)).json;
        const bytes = await bytesOf(await get(one.download));
        expect([one.versions, bytes.length]).toEqual([null, size]);
        return bytes.subarray(0, 5000).toString('latin1');
      }),
    );
    expect(new Set(seen).size).toBe(3);
    expect((await bytesOf(await get(latest.download))).subarray(0, 5000).toString('latin1')).toBe(seen[0]);
  });

  it('is given for a deleted file by id with deleted=true', async () => {
    const gone = await detail('pit_design_v09_OLD.dxf', 'deleted=true&include_versions=true');
    expect(gone.deleted_at).not.toBeNull();
    expect((await bytesOf(await get(gone.download))).length).toBe(gone.size);
  });

  it('may be written anew by the client as long as its values stay the same', async () => {
    const { download } = await detail('README.txt');
    const again = new URL(download);
    const lazily = [...again.searchParams].map(
      ([key, value]) => `${key}=${value.replace(/[ +&%#]/g, encodeURIComponent)}`,
    );
    expect((await fetch(`${again.origin}${again.pathname}?x=1&${lazily.toReversed().join('&')}`)).status).toBe(200);
  });
});

describe('403', () => {
  const parameters = ['se', 'sp', 'sv', 'sr', 'rscd', 'sig'];
  it.each(parameters)('answers an altered %s in Azure’s XML', async (name) => {
    const url = new URL((await detail('README.txt')).download);
    url.searchParams.set(name, name === 'se' ? '2099-01-01T00:00:00Z' : `${url.searchParams.get(name) ?? ''}x`);
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('x-ms-error-code')]).toEqual([403, 'AuthenticationFailed']);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toMatch(/^<\?xml .*<Error><Code>AuthenticationFailed<\/Code><Message>.+<\/Error>$/);
  });

  it('refuses a link for another file, and one of half an hour ago', async () => {
    const [one, other] = [await detail('README.txt'), await detail('project_grid.json')];
    expect((await get(one.download.replace(one.file_id, other.file_id))).status).toBe(403);
    await sandbox.door('POST', '/clock', { offsetSeconds: 1799 - 5 });
    expect((await get(one.download)).status).toBe(200);
    await sandbox.door('POST', '/clock', { offsetSeconds: 1801 });
    expect((await get(one.download)).status).toBe(403);
    await sandbox.door('POST', '/clock', { offsetSeconds: 0 });
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=101-300', 101, 301],
    ['bytes=900-', 900, undefined],
    ['bytes=900-999999999', 900, undefined],
  ])('%s is answered 206 with its place in the whole', async (range, start, end) => {
    const { download, size } = await detail('README.txt');
    const whole = await bytesOf(await get(download));
    for (const header of ['range', 'x-ms-range']) {
      const answer = await get(download, { [header]: range });
      const last = (end ?? size) - 1;
      expect([answer.status, answer.headers.get('content-range')]).toEqual([206, `bytes ${start}-${last}/${size}`]);
      expect((await bytesOf(answer)).equals(whole.subarray(start, end))).toBe(true);
    }
  });

  it('behind the end is 416', async () => {
    const { download, size } = await detail('README.txt');
    const answer = await get(download, { range: `bytes=${size}-` });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
    expect(await answer.text()).toContain('<Code>InvalidRange</Code>');
  });

  it.each(['bytes=-500', 'bytes=0-1,5-6', 'bytes=9-3', 'lines=1-2', 'bytes=a-b'])(
    'of the form %s, which Azure does not know, is answered with the whole',
    async (range) => {
      const { download, size } = await detail('README.txt');
      const answer = await get(download, { range });
      expect([answer.status, (await bytesOf(answer)).length]).toEqual([200, size]);
    },
  );

  it('is given under If-Range only while the file is the same', async () => {
    const { download, etag } = await detail('README.txt');
    expect((await get(download, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await get(download, { range: 'bytes=0-9', 'if-range': '"0x8DOTHER"' })).status).toBe(200);
  });
});

describe('conditions', () => {
  it('answer 304 for bytes that the caller has, and 412 for those it does not mean', async () => {
    const { download, etag } = await detail('README.txt');
    const changed = (await get(download)).headers.get('last-modified') ?? '';
    const tries: [Record<string, string>, number][] = [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': '"0x8DOTHER"' }, 200],
      [{ 'if-modified-since': changed }, 304],
      [{ 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }, 200],
      [{ 'if-match': etag }, 200],
      [{ 'if-match': '"0x8DOTHER"' }, 412],
      [{ 'if-unmodified-since': changed }, 200],
      [{ 'if-unmodified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }, 412],
    ];
    for (const [headers, status] of tries) {
      expect((await get(download, headers)).status, JSON.stringify(headers)).toBe(status);
    }
  });
});

it('reads a huge file in ranges and lets go of a download that is broken off', async () => {
  const workspace = places.idOf('Empty');
  await sandbox.door('POST', `/workspaces/${workspace}/generate`, { files: 8, bytes: 3_000_000_000 });
  const list = await sandbox.as<{ files: FileDocument[] }>('viewer', 'GET', places.files('Empty'));
  for (const { file_id: id, name } of list.json.files) {
    const one = await sandbox.as<FileDocument>('viewer', 'GET', `${places.files('Empty')}/${id}`);
    const tail = await get(one.json.download, { range: 'bytes=2999999000-' });
    expect([name, tail.status, (await bytesOf(tail)).length]).toEqual([name, 206, 1000]);
  }
  const leaving = new AbortController();
  const one = await sandbox.as<FileDocument>(
    'viewer',
    'GET',
    `${places.files('Empty')}/${list.json.files[0]?.file_id ?? ''}`,
  );
  const answer = await fetch(one.json.download, { signal: leaving.signal });
  await answer.body?.getReader().read();
  leaving.abort();
  expect((await sandbox.state()).organisations).toHaveLength(2);
});
