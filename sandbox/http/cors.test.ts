import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileDocument, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { CONSOLE_ORIGIN, TestSandbox } from '@/sandbox/test/running-sandbox';
import { register } from '@/sandbox/test/uploads';

const FOREIGN = 'https://evil.example';
let sandbox: TestSandbox;
let places: Places;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
});

const preflight = (url: string, origin: string) =>
  fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'x-ms-blob-type,evo-sdk-source',
    },
  });

it('lets the console’s pages send blocks: the preflight names method and headers', async () => {
  const { upload } = await register(sandbox, `${places.files('Empty')}/path/a.bin`);
  const answer = await preflight(`${upload}&comp=block&blockid=AAAA`, CONSOLE_ORIGIN);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, CONSOLE_ORIGIN]);
  expect(answer.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(answer.headers.get('access-control-allow-headers')).toBe('x-ms-blob-type,evo-sdk-source');
  const init = { method: 'PUT', body: 'x', headers: { origin: CONSOLE_ORIGIN, 'x-ms-blob-type': 'BlockBlob' } };
  const sent = await fetch(upload, init);
  expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([201, CONSOLE_ORIGIN]);
});

it('lets them read refusals and faults too, and the headers of a download', async () => {
  const { file_id: id } = await findFile(sandbox, places, 'README.txt');
  const file = await sandbox.as<FileDocument>('viewer', 'GET', `${places.files('North Pit')}/${id}`);
  const headers = { origin: CONSOLE_ORIGIN };
  await sandbox.door('POST', '/faults', { operation: 'blob.get', fault: 'ServerBusy' });
  for (const [url, status] of [
    [file.json.download, 503],
    [file.json.download.replace('sig=', 'sig=x'), 403],
    [file.json.download, 200],
  ] as const) {
    const answer = await fetch(url, { headers });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([status, CONSOLE_ORIGIN]);
    expect(answer.headers.get('access-control-expose-headers')).toContain('Content-Range');
  }
});

it('tells pages of other origins nothing', async () => {
  const { upload } = await register(sandbox, `${places.files('Empty')}/path/b.bin`);
  const answer = await preflight(upload, FOREIGN);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  expect(await answer.text()).toContain('CorsPreflightFailure');
  const list = await sandbox.as('viewer', 'GET', places.files('Empty'), { origin: FOREIGN });
  expect(list.headers.get('access-control-allow-origin')).toBeNull();
});
