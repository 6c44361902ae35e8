import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_TYPES, type FailureKind } from './failure';
import { parseProblem } from './problem';

const PREFIX = 'https://seequent.com/error-codes';
const documented = Object.entries(DOCUMENTED_TYPES);

function kindOf(status: number, body: unknown): FailureKind {
  return parseProblem(status, body).cause.kind;
}

describe('a documented type', () => {
  it.each(documented)('is %s, whatever the HTTP status and whatever the body says of it', (kind, path) => {
    for (const status of [400, 403, 404, 418, 500, 502]) {
      expect(kindOf(status, { type: PREFIX + path, status: 200, title: 'Not Found', detail: 'forbidden' })).toBe(kind);
      expect(parseProblem(status, { type: PREFIX + path, status: 200 }).status).toBe(status);
    }
  });

  it.each(documented)('is %s on a sub-domain too', (kind, path) => {
    expect(kindOf(500, { type: `https://developer.seequent.com/error-codes${path}` })).toBe(kind);
    expect(kindOf(500, { type: `https://SEEQUENT.com/error-codes${path}` })).toBe(kind);
  });
});

const GONE = '/file-api/files/gone';

describe('a type that is none', () => {
  it.each([
    [`http://seequent.com/error-codes${GONE}`],
    [`ftp://seequent.com/error-codes${GONE}`],
    [`https://evil.example/error-codes${GONE}`],
    [`https://evilseequent.com/error-codes${GONE}`],
    [`https://seequent.com.evil.example/error-codes${GONE}`],
    [`https://evil.example/x/seequent.com/error-codes${GONE}`],
    [`https://seequent.com@evil.example/error-codes${GONE}`],
    [`https://user:secret@seequent.com/error-codes${GONE}`],
    [`https://seequent.com:8443/error-codes${GONE}`],
    [`https://seequent.com${GONE}`],
    [`https://seequent.com/error-codes/x${GONE}`],
    [`https://seequent.com/x/error-codes${GONE}`],
    [`https://seequent.com/error-codes${GONE}/`],
    [`https://seequent.com/error-codes${GONE}/more`],
    [`https://seequent.com/error-codes${GONE}?x=1`],
    [`https://seequent.com/error-codes${GONE}#x`],
    [`https://seequent.com/error-codes${GONE.toUpperCase()}`],
    [`https://seequent.com/error-codes/file-api/x/../files/gone`],
    [`https://seequent.com/error-codes/%66ile-api/files/gone`],
    [`https://seequent.com/error-codes`],
    [`https://seequent.com/error-codes/`],
    ['https://seequent.com/error-codes/file-api/files/unheard-of'],
    ['https://seequent.com/error-codes/preview-api'],
    ['https://seequent.com./error-codes/file-api/files/gone'],
    [GONE],
    [`/error-codes${GONE}`],
    ['about:blank'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['urn:evo:gone'],
    [''],
    [' '],
    ['\u0000'],
    [`https://seequent.com/error-codes${GONE}${'x'.repeat(100_000)}`],
    [410],
    [null],
    [true],
    [[PREFIX + GONE]],
    [{ toString: () => PREFIX + GONE }],
    [undefined],
  ])('leaves the status to speak: %j', (type) => {
    expect(kindOf(409, { type })).toBe('conflict');
    expect(kindOf(418, { type })).toBe('unknown');
  });
});

describe('a body without a usable type', () => {
  it.each<[number, FailureKind]>([
    [400, 'unknown'],
    [401, 'unauthorised'],
    [402, 'unknown'],
    [403, 'forbidden'],
    [404, 'missing'],
    [405, 'unsupported'],
    [406, 'unknown'],
    [408, 'request-timeout'],
    [409, 'conflict'],
    [410, 'missing'],
    [411, 'unknown'],
    [412, 'conflict'],
    [413, 'too-large'],
    [414, 'too-large'],
    [415, 'unknown'],
    [418, 'unknown'],
    [422, 'unknown'],
    [423, 'locked'],
    [425, 'locked'],
    [429, 'rate-limited'],
    [431, 'too-large'],
    [451, 'unknown'],
    [500, 'unknown'],
    [501, 'unsupported'],
    [502, 'unknown'],
    [503, 'unavailable'],
    [504, 'gateway-timeout'],
    [520, 'unknown'],
    [599, 'unknown'],
  ])('is told apart by its status: %i is %s', (status, kind) => {
    for (const body of [{}, { status: 200 }, [], [{ type: PREFIX + GONE }], null, 'gone', 7, true]) {
      expect(kindOf(status, body)).toBe(kind);
    }
  });
});

describe("the server's words", () => {
  it('are cut and shown on one line', () => {
    const { title, detail } = parseProblem(500, { title: 'x'.repeat(1_000_000), detail: 'a\r\nSet-Cookie: b\u202Ec' });
    expect(title).toHaveLength(120);
    expect(detail).toBe('a Set-Cookie: b[RLO]c');
  });

  it('are left out where they are no text', () => {
    for (const odd of [1, null, [], {}, true, '', '  \n']) {
      expect(parseProblem(500, { title: odd, detail: odd, type: odd })).toMatchObject({
        title: null,
        detail: null,
        type: null,
      });
    }
  });

  it('lose what looks like a token, a signature or an e-mail address', () => {
    const token = `eyJ${'a'.repeat(40)}.${'b'.repeat(400)}.${'c'.repeat(40)}`;
    const said = parseProblem(500, {
      detail: `Bearer ${token} of somebody@sandbox.example failed at https://x.example/y?a=1&sig=abc%2F`,
    }).detail;
    expect(said).toBe('Bearer [token] of [e-mail] failed at https://x.example/y?a=1&sig=[hidden]');
    expect(parseProblem(500, { title: `no ${token}` }).title).toBe('no [token]');
  });

  it('keep markup as plain text', () => {
    expect(parseProblem(500, { title: '<img src=x onerror=alert(1)>' }).title).toBe('<img src=x onerror=alert(1)>');
  });
});

it('survives keys of every object', () => {
  const body: unknown = JSON.parse(`{"__proto__": {"type": "${PREFIX}${GONE}"}, "constructor": 1, "toString": 2}`);
  expect(kindOf(500, body)).toBe('unknown');
});

it('never throws, and says little, whatever the JSON', () => {
  const members = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...documented.map(([, path]) => PREFIX + path)), fc.jsonValue()),
      title: fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.jsonValue()),
      detail: fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.jsonValue()),
      status: fc.jsonValue(),
      permitted_roles: fc.oneof(fc.array(fc.oneof(fc.string(), fc.jsonValue())), fc.jsonValue()),
      your_role: fc.oneof(fc.string(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), fc.oneof(members, fc.jsonValue()), (status, body) => {
      const { cause, type, title, detail } = parseProblem(status, body);
      for (const words of [type, title, detail]) expect((words ?? '').length).toBeLessThanOrEqual(300);
      if (cause.kind === 'insufficient-role') {
        expect(cause.permittedRoles.length).toBeLessThanOrEqual(3);
        expect([cause.yourRole ?? '', ...cause.permittedRoles].join('').length).toBeLessThanOrEqual(160);
      }
      expect(JSON.stringify(cause)).not.toContain('undefined');
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
