import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { breakers, silentApis } from './breakers';
import { request } from './request';

type Answer = (answer: ServerResponse) => void;

const SILENT: [string, Answer][] = [
  ['502', (answer) => answer.writeHead(502).end()],
  ['503', (answer) => answer.writeHead(503, { 'content-type': 'application/json' }).end('{}')],
  ['504', (answer) => answer.writeHead(504).end()],
  ['a reset', (answer) => answer.socket?.resetAndDestroy()],
];
const THERE: [string, Answer][] = [
  ['200', (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')],
  ['a page where JSON was due', (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
  ['401', (answer) => answer.writeHead(401).end('{}')],
  ['403', (answer) => answer.writeHead(403).end('{}')],
  ['404', (answer) => answer.writeHead(404).end('{}')],
  ['429', (answer) => answer.writeHead(429).end('{}')],
  ['500', (answer) => answer.writeHead(500).end('{}')],
];

let answerWith: Answer;
let seen: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  setTestEnvironment({ databaseUrl: 'postgres://localhost/unused' });
  server = createServer((asked, answer) => {
    seen.push(`${asked.method} ${asked.url}`);
    answerWith(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterEach(() => {
  vi.useRealTimers();
  breakers().clear();
  seen = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function call(path = '/file/x', method: 'GET' | 'DELETE' = 'GET', signal?: AbortSignal) {
  const access = { accessToken: 'secret', requestId: 'r-1', deadlineMs: 2_000, signal };
  return request(access, { method, url: new URL(path, origin), expects: method === 'GET' ? [200] : [204] });
}

async function calls(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await call();
}

it.each(SILENT)('holds calls back from an API that answers with nothing but %s', async (_case, answer) => {
  answerWith = answer;
  await calls(5);
  expect(silentApis()).toEqual([{ hubUrl: origin, api: 'file', isDue: false }]);
  expect(await call()).toMatchObject({
    ok: false,
    failure: { kind: 'not-answering', status: null, reference: 'r-1' },
  });
  expect(await call('/file/x', 'DELETE')).toMatchObject({ failure: { kind: 'not-answering', status: null } });
  expect(seen).toHaveLength(5);
});

it.each(THERE)('takes %s for a sign that the API is there', async (_case, answer) => {
  answerWith = answer;
  await calls(12);
  expect(seen).toHaveLength(12);
  expect(silentApis()).toEqual([]);
});

it('holds nothing back from the other APIs of the same hub', async () => {
  answerWith = (answer) => answer.writeHead(503).end();
  await calls(5);
  answerWith = (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  expect(await call('/workspace/x')).toMatchObject({ ok: true });
  expect(await call('/file/x')).toMatchObject({ failure: { kind: 'not-answering' } });
});

it('finds out by one read after the pause, never by a delete', async () => {
  answerWith = (answer) => answer.writeHead(503).end();
  await calls(5);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 });
  answerWith = (answer) => answer.writeHead(204).end();
  expect(await call('/file/x', 'DELETE')).toMatchObject({ failure: { kind: 'not-answering' } });
  answerWith = (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  const [one, two] = await Promise.all([call(), call()]);
  expect([one.ok, two.ok].sort()).toEqual([false, true]);
  answerWith = (answer) => answer.writeHead(204).end();
  expect(await call('/file/x', 'DELETE')).toMatchObject({ ok: true });
  expect(seen.filter((line) => line.startsWith('DELETE'))).toHaveLength(1);
});

it('learns nothing from calls whose callers left', async () => {
  for (let left = 0; left < 6; left += 1) {
    const caller = new AbortController();
    answerWith = () => caller.abort();
    expect(await call('/file/x', 'GET', caller.signal)).toMatchObject({ ok: false });
  }
  expect(silentApis()).toEqual([]);
});

it('leaves an API its connections while calls to another one hang', async () => {
  const hanging: ServerResponse[] = [];
  answerWith = (answer) => hanging.push(answer);
  const waiting = Array.from({ length: 70 }, () => call('/file/x'));
  await vi.waitFor(() => expect(hanging).toHaveLength(64), 5_000);
  answerWith = (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  expect(await call('/workspace/x')).toMatchObject({ ok: true });
  for (const answer of hanging) answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  for (const result of await Promise.all(waiting)) expect(result).toMatchObject({ ok: true });
});
