import { connect } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered, Asked } from '@/lib/testing/ask';
import type { Place } from '@/lib/testing/routes';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

let server: TestConsole;
let cookie: string;
let place: Place;
let page: string;
let id: string;

/** A heap in which the largest of the payloads fits a few times over, and a leak would not. */
const SMALL_HEAP = '--max-old-space-size=192';

beforeAll(async () => {
  server = await startTestConsole({ variables: () => ({ NODE_OPTIONS: SMALL_HEAP }) });
  cookie = (await server.signIn('owner@sandbox.example')).cookie;
  place = await seededPlace(server, cookie);
  page = `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;
  id = actionIds().get('deleteFileAction') ?? '';
  await server.sandbox.door('DELETE', '/requests');
});
afterAll(() => server.stop());

async function expectUnmoved(): Promise<void> {
  expect(await requestsOf(server.sandbox, 'files.delete')).toEqual([]);
  expect((await server.ask('/api/health')).status).toBe(200);
}

function expectQuiet({ body, headers }: Answered): void {
  expect(body).not.toMatch(/\n\s+at .+:\d+|node_modules|\.next\/server|TypeError|SyntaxError/);
  expect(JSON.stringify(headers)).not.toContain('planted');
}

const target = () => ({ orgId: place.orgId, workspaceId: place.workspaceId, fileId: place.fileId });

function sendAction(body: string | Buffer, headers: Asked['headers'] = {}, actionId = id): Promise<Answered> {
  const call = actionCall(actionId, null, { Origin: server.origin, Cookie: cookie, ...headers });
  return server.ask(page, { ...call, body });
}

/** The parts in which React sends what does not fit into one line of JSON. */
function sendParts(parts: Record<string, string>, files: Record<string, string> = {}): Promise<Answered> {
  const fields = Object.entries(parts).map(([name, value]) => `name="${name}"\r\n\r\n${value}`);
  const blobs = Object.entries(files).map(
    ([name, value]) => `name="${name}"; filename="planted"\r\nContent-Type: application/octet-stream\r\n\r\n${value}`,
  );
  const body = [...fields, ...blobs].map((part) => `--edge\r\nContent-Disposition: form-data; ${part}\r\n`).join('');
  return sendAction(`${body}--edge--\r\n`, { 'Content-Type': 'multipart/form-data; boundary=edge' });
}

describe('an argument of the wrong type', () => {
  const INSTEAD: [string, unknown][] = [
    ['null', null],
    ['a number', 7],
    ['a truth', true],
    ['a text', 'id'],
    ['a list', []],
    ['an object', {}],
    ['a list in a list', [[]]],
    ['undefined', '$undefined'],
    ['not a number', '$NaN'],
    ['infinity', '$Infinity'],
    ['less than nothing', '$-0'],
    ['a big number', '$n123456789012345678901234567890'],
    ['a date', '$D2026-11-25T00:00:00.000Z'],
    ['a date that is none', '$Dnever'],
  ];

  it.each(INSTEAD)('%s in place of the input, of an id, or of words is refused in so many words', async (_, value) => {
    const inputs = [value, ...['orgId', 'workspaceId', 'fileId'].map((key) => ({ ...target(), [key]: value }))];
    if (value !== '$undefined') {
      inputs.push(
        ...['ticket', 'listed']
          .filter((key) => key !== 'ticket' || typeof value !== 'string')
          .map((key) => ({ ...target(), [key]: value })),
      );
      inputs.push({ ...target(), listed: { name: value === 'id' ? 7 : value, path: '' } });
    }
    for (const input of inputs) {
      const answer = await sendAction(JSON.stringify([input]));
      expect(answer.status).toBe(200);
      expect(actionResult(answer.body), JSON.stringify(input)).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-input' },
        entryId: null,
      });
    }
    await expectUnmoved();
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['a map', { 0: '["$Q1"]', 1: '[["orgId","x"]]' }, {}],
    ['a set', { 0: '["$W1"]', 1: '["x"]' }, {}],
    ['a form', { 0: '["$K1"]', '1_orgId': 'x' }, {}],
    ['a file', { 0: '["$B1"]' }, { 1: 'bytes' }],
    ['an iterator', { 0: '["$i1"]', 1: '["x"]' }, {}],
    ['a promise', { 0: '["$@1"]', 1: '{}' }, {}],
    ['a long text', { 0: '["$T1"]', 1: 'x'.repeat(100_000) }, {}],
    ['a typed array', { 0: '["$O1"]' }, { 1: 'bytes of it' }],
    ['a buffer', { 0: '["$A1"]' }, { 1: 'bytes of it' }],
    ['an object that holds itself', { 0: '["$1"]', 1: '{"orgId":"$1"}' }, {}],
    ['a list that holds itself', { 0: '["$1"]', 1: '["$1","$1"]' }, {}],
    ['another action', { 0: '["$h1"]', 1: '{"id":"x","bound":null}' }, {}],
  ])('%s is refused, one way or another', async (_, parts, files) => {
    const answer = await sendParts(parts, files);
    expectQuiet(answer);
    if (answer.status === 200)
      expect(actionResult(answer.body)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
    else expect([400, 404, 500]).toContain(answer.status);
    await expectUnmoved();
  });
});

describe('an input with more or other members than it has', () => {
  it.each<[string, string]>([
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
    ['a member nobody knows', '{"permitted":true}'],
    ['a role', '{"role":"owner"}'],
    ['an actor', '{"actor":{"personId":"x","sessionId":"x"}}'],
    ['a name that is too long', `{"listed":{"name":"${'x'.repeat(40_000)}","path":""}}`],
    ['a hub that is too long', `{"hub":"${'x'.repeat(65)}"}`],
  ])('is refused with %s', async (_, more) => {
    const input = JSON.stringify(target());
    const answer = await sendAction(`[${input.slice(0, -1)},${more.slice(1)}]`);
    expect(answer.status).toBe(200);
    // React drops __proto__ itself, and the rest of the input is in order.
    const result = actionResult(answer.body);
    if (more.includes('"__proto__"')) await server.sandbox.door('POST', '/reset');
    else expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
    const probe = await sendAction(JSON.stringify([{}]));
    expect(actionResult(probe.body)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
    await expectUnmoved();
  });
});

describe('a payload made to break what reads it', () => {
  const DEEP = 20_000;
  it.each<[string, string]>([
    ['no JSON', '{"'],
    ['no list', '7'],
    ['nothing', ''],
    ['a million empty places', `[${',0'.repeat(400_000).slice(1)}]`],
    ['a million lists', `[[${'[],'.repeat(300_000)}[]]]`],
    ['a thousand arguments and more', `[${'0,'.repeat(5_000)}0]`],
    ['lists in lists, deeper than a stack', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['objects in objects, deeper than a stack', `[${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}]`],
    ['a way to then', '["$1:__proto__:then"]'],
    ['a way to a constructor', '["$1:constructor:constructor"]'],
    ['a way through an argument', '["$0:0:constructor:prototype"]'],
    ['a promise of itself', '["$@0"]'],
    ['a reference to itself', '["$0"]'],
    ['a part that never comes', '["$99"]'],
    ['a number of a million figures', `["$n${'9'.repeat(900_000)}"]`],
    ['a symbol', '["$Sreact.element"]'],
    ['a temporary reference', '["$T"]'],
    ['a stream', '["$R1"]'],
    ['a typed array by reference', '["$o1:buffer:constructor"]'],
    ['numbers beyond all', '[1e999,-1e999,9007199254740993]'],
    ['broken text', '["\\ud800"]'],
  ])('%s does nothing and ends nobody', async (_, body) => {
    for (const send of [
      () => sendAction(body),
      () => sendParts({ 0: body }),
      () => sendParts({ 0: '["$1"]', 1: body }),
    ]) {
      const answer = await send();
      expectQuiet(answer);
      if (answer.status === 200) expect(actionResult(answer.body)).not.toMatchObject({ ok: true });
      else expect([400, 404, 500]).toContain(answer.status);
    }
    await expectUnmoved();
  });

  it('is refused at once where it is larger than a megabyte, whatever it holds', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=edge']) {
      expect((await sendAction(`["${'x'.repeat(1_048_577)}"]`, { 'Content-Type': type })).status).toBe(413);
    }
    const chunked = await sendAction('["x"]', { 'Content-Length': String(64 * 1_048_576) }).catch(() => null);
    if (chunked !== null) expect(chunked.status).toBe(413);
    await expectUnmoved();
  });

  it('is refused where it is packed', async () => {
    const packed = brotliCompressSync(JSON.stringify([target()]));
    const answer = await sendAction(packed, { 'Content-Encoding': 'br' });
    expectQuiet(answer);
    expect(answer.status).not.toBe(200);
    await expectUnmoved();
  });
});

describe('the header of an action', () => {
  const notAnAction = { orgId: '', workspaceId: '', fileId: '' };
  it.each(['unheard', '0'.repeat(42), 'f'.repeat(42), '__proto__', '../../x', 'x'.repeat(9_000), '00'])(
    'with the id %s is answered as one that is not there',
    async (unknown) => {
      const answer = await sendAction(JSON.stringify([target()]), {}, unknown);
      expect([400, 404, 409]).toContain(answer.status);
      expectQuiet(answer);
      await expectUnmoved();
    },
  );

  it('on a GET makes it no action', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await server.ask(page, {
        method,
        headers: { Cookie: cookie, 'Next-Action': id, Origin: server.origin },
      });
      expect(answer.status).toBe(200);
      expectQuiet(answer);
    }
    await expectUnmoved();
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('on a %s makes it no action', async (method) => {
    const call = actionCall(id, target(), { Origin: server.origin, Cookie: cookie });
    expect((await server.ask(page, { ...call, method })).status).toBe(405);
    await expectUnmoved();
  });

  it('at the address of another page runs the same checks', async () => {
    for (const path of ['/signin', '/', `/orgs/${place.orgId}/activity`, '/nowhere']) {
      const call = actionCall(id, notAnAction, { Origin: server.origin, Cookie: cookie });
      const answer = await server.ask(path, call);
      expectQuiet(answer);
      if (answer.status === 200)
        expect(actionResult(answer.body)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } });
      else expect(answer.status, path).toBe(404);
    }
    await expectUnmoved();
  });

  it('at the address of data makes it no action', async () => {
    const call = actionCall(id, target(), { Origin: server.origin, Cookie: cookie });
    expect((await server.ask(`/api${page}`, call)).status).toBe(405);
    await expectUnmoved();
  });
});

describe('a body for a handler', () => {
  it.each<[string, Asked]>([
    ['of no type', { body: '{}' }],
    ['that is no form', { body: '{"csrfToken":', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    [
      'with a prototype',
      { body: '__proto__[x]=1&csrfToken=x', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    ],
    ['of broken JSON', { body: '{"a":', headers: { 'Content-Type': 'application/json' } }],
    ['of deep JSON', { body: '['.repeat(50_000), headers: { 'Content-Type': 'application/json' } }],
    [
      'of broken parts',
      { body: '--edge\r\nbroken', headers: { 'Content-Type': 'multipart/form-data; boundary=edge' } },
    ],
    [
      'of a million fields',
      { body: 'a=&'.repeat(300_000), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    ],
  ])('%s is answered below 500', async (_, asked) => {
    for (const path of [
      '/api/session',
      '/api/auth/signin/evo',
      '/api/auth/signout',
      '/api/policy-reports',
      `/api/operations/${id}`,
    ]) {
      const headers = { ...asked.headers, Cookie: cookie, Origin: server.origin };
      const answer = await server.ask(path, { method: 'POST', ...asked, headers });
      expect(answer.status, path).toBeLessThan(500);
      expectQuiet(answer);
    }
    expect((await server.ask('/api/session', { headers: { Cookie: cookie } })).body).toContain('"signedIn":true');
  });
});

describe('bytes that two servers could read as two requests', () => {
  const port = () => Number(new URL(server.origin).port);
  const HOST = 'Host: localhost';

  /** All that comes back until the server ends the connection. */
  function raw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port(), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
  }

  it.each<[string, string[]]>([
    [
      'a length and chunks',
      [HOST, 'Content-Length: 6', 'Transfer-Encoding: chunked', '', '0', '', 'GET /api/health HTTP/1.1'],
    ],
    ['two lengths', [HOST, 'Content-Length: 3', 'Content-Length: 30', '', 'abc']],
    ['a length that is none', [HOST, 'Content-Length: 3, 4', '', 'abc']],
    ['a chunk that is none', [HOST, 'Transfer-Encoding: chunked', '', 'zz', 'abc', '0', '']],
    ['another coding', [HOST, 'Transfer-Encoding: chunked, identity', '', '3', 'abc', '0', '']],
    ['a header with a blank before its colon', [`${HOST}`, 'Content-Length : 3', '', 'abc']],
    ['no host', ['Content-Length: 0', '']],
    ['a header broken in two', [HOST, 'X-A: b\u0000c', '', '']],
  ])('%s are refused with 400', async (_, lines) => {
    const answer = await raw(['POST /api/session HTTP/1.1', ...lines].join('\r\n') + '\r\n\r\n');
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400']);
    await expectUnmoved();
  });
});
