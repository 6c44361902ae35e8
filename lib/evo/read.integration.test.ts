import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '@/lib/testing/test-process';
import { TinyServers } from '@/lib/testing/tiny-servers';
import { readAs } from './read';

const servers = new TinyServers();
afterEach(() => servers.close());

const JSON_TYPE = { 'content-type': 'application/json' };

/** A server that fails so many calls and answers the others; `calls` counts them all. */
async function failingFirst(times: number, fail: RequestListener) {
  const calls = { count: 0 };
  const origin = await servers.serving((asked, answer) => {
    calls.count += 1;
    if (calls.count <= times) fail(asked, answer);
    else answer.writeHead(200, JSON_TYPE).end('{"a":1}');
  });
  return { calls, origin };
}

function saying(status: number, headers: Record<string, string> = {}): RequestListener {
  return (_asked, answer) => answer.writeHead(status, headers).end('{}');
}

function read(origin: string, more: { deadlineMs?: number; signal?: AbortSignal } = {}) {
  const access = { accessToken: 'secret', requestId: 'r-1', deadlineMs: 5_000, ...more };
  return readAs(access, new URL(origin), ({ body }) => body);
}

describe('a read is tried three times', () => {
  it.each<[string, RequestListener]>([
    ['on 408', saying(408)],
    ['on 429 with a short wait', saying(429, { 'retry-after': '0' })],
    ['on 429 without a wait', saying(429)],
    ['on 429 with a wait that says nothing', saying(429, { 'retry-after': 'soon' })],
    ['on 502', saying(502)],
    ['on a 502 that is a web page', (_q, a) => a.writeHead(502, { 'content-type': 'text/html' }).end('<html>')],
    ['on 503', saying(503)],
    ['on 504', saying(504)],
    ['on a reset connection', (asked) => asked.socket.resetAndDestroy()],
    ['on a connection closed without a word', (asked) => asked.socket.destroy()],
    [
      'on half an answer',
      (_q, a) => a.writeHead(200, { ...JSON_TYPE, 'content-length': '99' }).write('{', () => a.destroy()),
    ],
  ])('%s, and then has its answer', async (_case, fail) => {
    const { calls, origin } = await failingFirst(2, fail);
    expect(await read(origin)).toEqual({ ok: true, value: { a: 1 } });
    expect(calls.count).toBe(3);
  });

  it('and not a fourth time', async () => {
    const { calls, origin } = await failingFirst(9, saying(503));
    expect(await read(origin)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    expect(calls.count).toBe(3);
  });

  it('where no connection comes about', async () => {
    const result = await read(`http://127.0.0.1:${await freePort()}`);
    expect(result).toMatchObject({ failure: { kind: 'unreachable', reason: 'refused' } });
  });
});

describe('a read is tried once', () => {
  it.each<[string, RequestListener]>([
    ...[400, 401, 403, 404, 405, 409, 410, 412, 413, 422, 423, 425, 451, 500, 501, 505, 520].map(
      (status): [string, RequestListener] => [`on ${status}`, saying(status)],
    ),
    ['on 429 with a long wait', saying(429, { 'retry-after': '30' })],
    ['on 503 with a long wait', saying(503, { 'retry-after': '6' })],
    ['on 202', saying(202)],
    ['on a redirect', saying(307, { location: '/y' })],
    ['on a web page', (_q, a) => a.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
    ['on an empty answer', (_q, a) => a.writeHead(200, JSON_TYPE).end()],
  ])('%s', async (_case, fail) => {
    const { calls, origin } = await failingFirst(9, fail);
    expect(await read(origin)).toMatchObject({ ok: false });
    expect(calls.count).toBe(1);
  });

  it('where no answer comes before its deadline', async () => {
    const { calls, origin } = await failingFirst(9, () => undefined);
    expect(await read(origin, { deadlineMs: 300 })).toMatchObject({ failure: { kind: 'timeout' } });
    expect(calls.count).toBe(1);
  });

  it('where its caller leaves during the wait', async () => {
    const caller = new AbortController();
    const { calls, origin } = await failingFirst(9, (_asked, answer) => {
      answer.on('finish', () => setImmediate(() => caller.abort()));
      answer.writeHead(503, { 'retry-after': '4' }).end('{}');
    });
    expect(await read(origin, { signal: caller.signal })).toMatchObject({ ok: false });
    expect(calls.count).toBe(1);
  });
});

describe('a read waits', () => {
  it('until the moment Evo names, on the clock Evo shows', async () => {
    const { calls, origin } = await failingFirst(
      1,
      saying(503, { date: 'Mon, 23 Nov 2026 12:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 12:00:01 GMT' }),
    );
    const result = await read(origin);
    expect(result).toMatchObject({ ok: true });
    expect(calls.count).toBe(2);
  });

  it('not at all for a moment beyond its deadline', async () => {
    const { calls, origin } = await failingFirst(1, saying(503, { 'retry-after': '2' }));
    expect(await read(origin, { deadlineMs: 1_500 })).toMatchObject({ failure: { kind: 'unavailable' } });
    expect(calls.count).toBe(1);
  });
});

describe('retries', () => {
  it('stay a small part of the calls to a place that is down, and spare other places', async () => {
    const dead = await failingFirst(1_000, saying(503));
    const alive = await failingFirst(1, saying(503));
    const started = Date.now();
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 20 }, () => read(dead.origin, { deadlineMs: 20_000 })));
    }
    // Ten are saved up, every ten calls earn one, and so do two seconds.
    const most = 10 + 200 / 10 + (Date.now() - started) / 2_000;
    expect(dead.calls.count).toBeGreaterThan(200);
    expect(dead.calls.count).toBeLessThanOrEqual(200 + most);
    expect(await read(alive.origin)).toMatchObject({ ok: true });
    expect(alive.calls.count).toBe(2);
  });
});

it('an answer of another shape is said to be so', async () => {
  const { origin } = await failingFirst(0, saying(200));
  const access = { accessToken: 'secret', requestId: 'r-1', deadlineMs: 5_000 };
  expect(await readAs(access, new URL(origin), () => null)).toMatchObject({
    failure: { kind: 'unreadable', reason: 'unexpected-shape', status: 200 },
  });
});
