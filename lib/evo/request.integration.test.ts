import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createRawServer, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from './failure';
import { readAs } from './read';
import { request, type EvoAnswer } from './request';

const servers: Server[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map(async (server) => server.listening && (await once(server.close(), 'close'))));
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

function serving(answer: RequestListener): Promise<string> {
  return listening(createServer(answer));
}

/** A server that writes these bytes, whatever it is asked. */
function writing(bytes: string, end = true): Promise<string> {
  const server = createRawServer((socket) => {
    socket.once('data', () => (end ? socket.end(bytes) : socket.write(bytes)));
    socket.on('error', () => undefined);
  });
  return listening(server as Server);
}

function access(deadlineMs = 1_000, signal?: AbortSignal) {
  return { accessToken: 'secret', requestId: 'r-1', deadlineMs, signal };
}

function get(origin: string, deadlineMs?: number): Promise<Result<EvoAnswer>> {
  return request(access(deadlineMs), { method: 'GET', url: new URL('/x', origin), expects: [200] });
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

describe('an answer', () => {
  it('is asked for as JSON, gzip only, with the token and the request id', async () => {
    let headers: Record<string, unknown> = {};
    const origin = await serving((asked, answer) => {
      headers = asked.headers;
      answer.writeHead(200, JSON_TYPE).end('{"a":1}');
    });
    expect(await get(origin)).toMatchObject({ ok: true, value: { status: 200, body: { a: 1 } } });
    expect(headers).toMatchObject({
      accept: 'application/json',
      'accept-encoding': 'gzip',
      authorization: 'Bearer secret',
      'x-request-id': 'r-1',
    });
  });

  it.each([
    ['gzip', gzipSync('{"a":1}')],
    ['identity', Buffer.from('{"a":1}')],
  ])('is unpacked from %s', async (encoding, bytes) => {
    const origin = await serving((_asked, answer) =>
      answer.writeHead(200, { ...JSON_TYPE, 'content-encoding': encoding }).end(bytes),
    );
    expect(await get(origin)).toMatchObject({ ok: true, value: { body: { a: 1 } } });
  });

  it('may carry a byte order mark and broken characters', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('{"a":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]);
    const origin = await serving((_asked, answer) => answer.writeHead(200, JSON_TYPE).end(bytes));
    expect(await get(origin)).toMatchObject({ ok: true, value: { body: { a: '\uFFFD' } } });
  });

  it('tells the time where its clock has one', async () => {
    const origin = await serving((_asked, answer) =>
      answer.writeHead(200, { ...JSON_TYPE, date: 'Mon, 23 Nov 2026 12:00:00 GMT' }).end('{}'),
    );
    expect(await get(origin)).toMatchObject({ ok: true, value: { date: new Date('2026-11-23T12:00:00Z') } });
  });
});

describe('an answer that cannot be read', () => {
  const cases: [string, RequestListener, string, number][] = [
    ['a web page', (_q, a) => a.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), 'not-json', 200],
    [
      'JSON that says it is a web page',
      (_q, a) => a.writeHead(200, { 'content-type': 'text/html' }).end('{}'),
      'not-json',
      200,
    ],
    ['an empty body', (_q, a) => a.writeHead(200, JSON_TYPE).end(), 'empty', 200],
    ['half a JSON text', (_q, a) => a.writeHead(200, JSON_TYPE).end('{"a":'), 'not-json', 200],
    [
      'brotli',
      (_q, a) => a.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'br' }).end(brotliCompressSync('{}')),
      'not-json',
      200,
    ],
    [
      'gzip that is none',
      (_q, a) => a.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('{}'),
      'truncated',
      200,
    ],
    [
      'half a gzip',
      (_q, a) =>
        a.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}').subarray(0, 15)),
      'truncated',
      200,
    ],
    [
      'a gzip bomb',
      (_q, a) =>
        a
          .writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32))),
      'too-large',
      200,
    ],
    ['an error above 64 KiB', (_q, a) => a.writeHead(500, JSON_TYPE).end(`"${'x'.repeat(70_000)}"`), 'too-large', 500],
    ['a redirect to the same place', (_q, a) => a.writeHead(302, { location: '/y' }).end(), 'redirect', 302],
    ['a redirect to nowhere', (_q, a) => a.writeHead(307).end(), 'redirect', 307],
    ['204 where a body was due', (_q, a) => a.writeHead(204).end(), 'unexpected-status', 204],
    ['202', (_q, a) => a.writeHead(202, JSON_TYPE).end('{}'), 'unexpected-status', 202],
  ];

  it.each(cases)('is %s', async (_case, answer, reason, status) => {
    const result = await get(await serving(answer), 5_000);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unreadable', reason, status, reference: 'r-1' } });
  });

  it('breaks off in the middle', async () => {
    const origin = await writing(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":',
    );
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreadable', reason: 'truncated', status: 200 } });
  });

  it('is not HTTP', async () => {
    const origin = await writing('SSH-2.0-OpenSSH_9.2\r\n');
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreadable', status: null } });
  });

  it('keeps its status and its wait where only the body is wrong', async () => {
    const origin = await serving((_asked, answer) => answer.writeHead(429, { 'retry-after': '9' }).end('<html>'));
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreadable', status: 429, retryAfterSeconds: 9 } });
  });

  it('is a 401 all the same, whatever stands around it', async () => {
    const origin = await serving((_asked, answer) => answer.writeHead(401, { 'www-authenticate': 'Bearer' }).end());
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unauthorised', status: 401 } });
  });
});

describe('an address that is not trusted', () => {
  it.each([301, 302, 303, 307, 308])('is not followed after %i', async (status) => {
    let asked = 0;
    const elsewhere = await serving((_asked, answer) => {
      asked += 1;
      answer.end();
    });
    const origin = await serving((_asked, answer) => answer.writeHead(status, { location: elsewhere }).end());
    expect(await get(origin)).toMatchObject({ failure: { kind: 'untrusted-address', status } });
    expect(asked).toBe(0);
  });
});

describe('a call without an answer', () => {
  it('was not sent where nobody listens', async () => {
    const origin = await serving(() => undefined);
    await once(servers[0]?.close() ?? createServer(), 'close');
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreachable', reason: 'refused', status: null } });
  });

  it('was not sent where the name is unknown', async () => {
    const result = await get('http://no-such-host.invalid', 5_000);
    expect(result).toMatchObject({ failure: { kind: 'unreachable', reason: 'name-lookup' } });
  });

  it('was not sent where the secure connection fails', async () => {
    const origin = await writing('HTTP/1.1 400 Bad Request\r\n\r\n');
    const result = await get(origin.replace('http:', 'https:'));
    expect(result).toMatchObject({ failure: { kind: 'unreachable', reason: 'certificate' } });
  });

  it('was lost where the connection is reset after the request', async () => {
    const server = createRawServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const origin = await listening(server as Server);
    expect(await get(origin)).toMatchObject({ failure: { kind: 'connection-lost', status: null } });
  });

  it('is sent once, though the connection is lost', async () => {
    let seen = 0;
    const server = createRawServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        seen += 1;
        socket.resetAndDestroy();
      });
    });
    const origin = await listening(server as Server);
    const result = await request(access(), { method: 'DELETE', url: new URL(origin), expects: [204] });
    expect(result).toMatchObject({ failure: { kind: 'connection-lost' } });
    expect(seen).toBe(1);
  });

  it.each([
    ['says nothing', () => serving(() => undefined)],
    [
      'stops after its head',
      () => writing('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n', false),
    ],
    ['stops in an unexpected status', () => writing('HTTP/1.1 202 Accepted\r\nContent-Length: 9\r\n\r\n', false)],
  ])('ran out of time where Evo %s', async (_case, open) => {
    expect(await get(await open(), 300)).toMatchObject({ failure: { kind: 'timeout' } });
  });

  it('ends when its caller leaves', async () => {
    const caller = new AbortController();
    const origin = await serving(() => caller.abort());
    const result = await request(access(30_000, caller.signal), {
      method: 'GET',
      url: new URL(origin),
      expects: [200],
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'connection-lost' } });
  });
});

describe('a read', () => {
  function failingFirst(times: number, status: number, headers: Record<string, string> = {}) {
    const calls = { count: 0 };
    const origin = serving((_asked, answer) => {
      calls.count += 1;
      if (calls.count <= times) answer.writeHead(status, headers).end('{}');
      else answer.writeHead(200, JSON_TYPE).end('{"a":1}');
    });
    return { calls, origin };
  }

  it.each([408, 502, 503, 504])('is tried three times on %i', async (status) => {
    const { calls, origin } = failingFirst(2, status);
    const result = await readAs(access(5_000), new URL(await origin), ({ body }) => body);
    expect(result).toEqual({ ok: true, value: { a: 1 } });
    expect(calls.count).toBe(3);
  });

  it('is not tried a fourth time', async () => {
    const { calls, origin } = failingFirst(9, 503);
    const result = await readAs(access(5_000), new URL(await origin), ({ body }) => body);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    expect(calls.count).toBe(3);
  });

  it.each([
    [500, {}],
    [403, {}],
    [404, {}],
    [429, {}],
    [429, { 'retry-after': '30' }],
  ])('is tried once on %i with %j', async (status, headers) => {
    const { calls, origin } = failingFirst(9, status, headers);
    await readAs(access(5_000), new URL(await origin), ({ body }) => body);
    expect(calls.count).toBe(1);
  });

  it('waits as long as it is asked to', async () => {
    const { calls, origin } = failingFirst(1, 429, { 'retry-after': '1' });
    const started = performance.now();
    expect(await readAs(access(5_000), new URL(await origin), ({ body }) => body)).toMatchObject({ ok: true });
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    expect(calls.count).toBe(2);
  });

  it('says so where the answer has another shape', async () => {
    const { origin } = failingFirst(0, 200);
    const result = await readAs(access(), new URL(await origin), () => null);
    expect(result).toMatchObject({ failure: { kind: 'unreadable', reason: 'unexpected-shape', status: 200 } });
  });
});
