import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '@/lib/testing/test-process';
import { TinyServers } from '@/lib/testing/tiny-servers';
import type { Result } from './failure';
import { request, type EvoAnswer } from './request';

const servers = new TinyServers();
afterEach(() => servers.close());

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
    const origin = await servers.serving((asked, answer) => {
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
    const origin = await servers.serving((_asked, answer) =>
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
    const origin = await servers.serving((_asked, answer) => answer.writeHead(200, JSON_TYPE).end(bytes));
    expect(await get(origin)).toMatchObject({ ok: true, value: { body: { a: '\uFFFD' } } });
  });

  it('tells the time where its clock has one', async () => {
    const origin = await servers.serving((_asked, answer) =>
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
    const result = await get(await servers.serving(answer), 5_000);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unreadable', reason, status, reference: 'r-1' } });
  });

  it('breaks off in the middle', async () => {
    const origin = await servers.writing(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":',
    );
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreadable', reason: 'truncated', status: 200 } });
  });

  it('is not HTTP', async () => {
    const origin = await servers.writing('SSH-2.0-OpenSSH_9.2\r\n');
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreadable', status: null } });
  });

  it('keeps its status and its wait where only the body is wrong', async () => {
    const origin = await servers.serving((_asked, answer) =>
      answer.writeHead(429, { 'retry-after': '9' }).end('<html>'),
    );
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreadable', status: 429, retryAfterSeconds: 9 } });
  });

  it('is a 401 all the same, whatever stands around it', async () => {
    const origin = await servers.serving((_asked, answer) =>
      answer.writeHead(401, { 'www-authenticate': 'Bearer' }).end(),
    );
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unauthorised', status: 401 } });
  });
});

describe('an address that is not trusted', () => {
  it.each([301, 302, 303, 307, 308])('is not followed after %i', async (status) => {
    let asked = 0;
    const elsewhere = await servers.serving((_asked, answer) => {
      asked += 1;
      answer.end();
    });
    const origin = await servers.serving((_asked, answer) => answer.writeHead(status, { location: elsewhere }).end());
    expect(await get(origin)).toMatchObject({ failure: { kind: 'untrusted-address', status } });
    expect(asked).toBe(0);
  });
});

describe('a call without an answer', () => {
  it('was not sent where nobody listens', async () => {
    const origin = `http://127.0.0.1:${await freePort()}`;
    expect(await get(origin)).toMatchObject({ failure: { kind: 'unreachable', reason: 'refused', status: null } });
  });

  it('was not sent where the name is unknown', async () => {
    const result = await get('http://no-such-host.invalid', 5_000);
    expect(result).toMatchObject({ failure: { kind: 'unreachable', reason: 'name-lookup' } });
  });

  it('was not sent where the secure connection fails', async () => {
    const origin = await servers.writing('HTTP/1.1 400 Bad Request\r\n\r\n');
    const result = await get(origin.replace('http:', 'https:'));
    expect(result).toMatchObject({ failure: { kind: 'unreachable', reason: 'certificate' } });
  });

  it('was not sent where the connection is reset before it is a secure one', async () => {
    const origin = await servers.raw((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const result = await get(origin.replace('http:', 'https:'));
    expect(result).toMatchObject({ failure: { kind: 'unreachable', reason: 'other', status: null } });
  });

  it('was lost where the connection is reset after the request', async () => {
    const origin = await servers.raw((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await get(origin)).toMatchObject({ failure: { kind: 'connection-lost', status: null } });
  });

  it('is sent once, though the connection is lost', async () => {
    let seen = 0;
    const origin = await servers.raw((socket) =>
      socket.once('data', () => {
        seen += 1;
        socket.resetAndDestroy();
      }),
    );
    const result = await request(access(), { method: 'DELETE', url: new URL(origin), expects: [204] });
    expect(result).toMatchObject({ failure: { kind: 'connection-lost' } });
    expect(seen).toBe(1);
  });

  it.each([
    ['says nothing', () => servers.serving(() => undefined)],
    [
      'stops after its head',
      () => servers.writing('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n', false),
    ],
    [
      'stops in an unexpected status',
      () => servers.writing('HTTP/1.1 202 Accepted\r\nContent-Length: 9\r\n\r\n', false),
    ],
  ])('ran out of time where Evo %s', async (_case, open) => {
    expect(await get(await open(), 300)).toMatchObject({ failure: { kind: 'timeout' } });
  });

  it('ends when its caller leaves', async () => {
    const caller = new AbortController();
    const origin = await servers.serving(() => caller.abort());
    const result = await request(access(30_000, caller.signal), {
      method: 'GET',
      url: new URL(origin),
      expects: [200],
    });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'connection-lost' } });
  });
});
