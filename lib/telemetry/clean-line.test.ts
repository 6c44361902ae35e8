import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from './clean-line';

const CANARY = 'CANARY-7f3Qx_9';

function clean(value: unknown): string {
  return cleanLine(JSON.stringify(value));
}

/** What the platform says of a text that is no JSON. */
function messageOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch (error) {
    return String(error);
  }
}

describe('a secret', () => {
  it.each<[string, unknown]>([
    ['as a member', { refresh_token: CANARY }],
    ['as a member three levels down', { a: { b: { c: { accessToken: CANARY } } } }],
    ['as a member with quotes and backslashes in it', { password: `a"b\\c"${CANARY}` }],
    ['in a list of members', { 'set-cookie': ['a=b', `c=${CANARY}`] }],
    ['in JSON within a text', { msg: `Unexpected end: ${JSON.stringify({ access_token: CANARY })}` }],
    ['in JSON within JSON within a text', { msg: JSON.stringify({ body: JSON.stringify({ id_token: CANARY }) }) }],
    ['as an authorization code', { code: `${CANARY}x` }],
    ['in a form', { msg: `POST grant_type=refresh_token&refresh_token=${CANARY}` }],
    ['in a query', { url: `https://ims.example/callback?code=${CANARY}&state=${CANARY}` }],
    ['in a signed link', { url: `https://blob.example/a?se=2026&sig=${CANARY}%3D` }],
    ['behind Bearer', { err: { message: `header Bearer ${CANARY}` } }],
    ['behind Basic', { authorization_: `Basic ${CANARY}` }],
    ['as the password of an address', { msg: `postgres://console:${CANARY}@db.example:5432/evo` }],
    ['as the beginning of an answer', { err: { message: messageOf('token CANARY') } }],
    ['in the middle of an answer', { err: { message: messageOf(`{"access_token":"token CANARY"x}`) } }],
    ['in a cookie', { msg: `evo-console-3000.session=${CANARY}; a=b` }],
    ['in a __Host- cookie', { msg: `x=y; __Host-evo-console.session=${CANARY}` }],
  ])('%s does not get through', (_, value) => {
    const line = clean(value);
    expect(line).not.toContain('CANARY');
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('in the form of a JSON web token, a known one, and an e-mail address do not get through either', () => {
    const token = `eyJhbGciOiJSUzI1NiJ9.${CANARY}.${CANARY}`;
    expect(clean({ msg: `token ${token}` })).toBe('{"msg":"token [token]"}');
    expect(cleanLine(JSON.stringify({ msg: `the key is ${CANARY}!` }), [CANARY])).toBe(
      '{"msg":"the key is [hidden]!"}',
    );
    expect(clean({ msg: 'mail owner@sandbox.example' })).toBe('{"msg":"mail [e-mail]"}');
  });
});

it('leaves what helps to find a fault', () => {
  const line = {
    err: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432', state: 'open' },
    sqlState: { code: '23505' },
    requestId: '0b0e8b9c-0000-4000-8000-000000000001',
    route: '/orgs/[orgId]/activity',
  };
  expect(JSON.parse(clean(line))).toEqual(line);
});

describe('a name from outside', () => {
  it.each([
    ['line breaks', 'a\r\n{"level":50,"msg":"forged"}'],
    ['terminal colours', 'a\u001b[31mred\u009b0m'],
    ['bidi marks', 'evil\u202Efdp.exe \u2066x\u2069'],
    ['separators of lines and paragraphs', 'a\u2028b\u2029c\u0085d'],
    ['invisible signs', 'a\u200bb\ufeffc\u{e0041}d'],
  ])('with %s stays one line of plain signs and means the same', (_, name) => {
    const line = clean({ name });
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
    expect(JSON.parse(line)).toEqual({ name });
  });

  it('of any kind leaves a line that can be read', () => {
    const text = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
      .map((points) => String.fromCodePoint(...points));
    const anything = fc.record({ name: text, password: text });
    fc.assert(
      fc.property(anything, (value) => {
        const line = clean(value);
        expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(JSON.parse(line)).toHaveProperty('name');
      }),
      { numRuns: 100 },
    );
  });
});

it.each([
  ['of one word', 'x'.repeat(300_000)],
  ['of beginnings of addresses', '://a:'.repeat(60_000)],
  ['of beginnings of mail addresses', 'a.b-'.repeat(75_000)],
  ['of our own name', 'evo-console'.repeat(27_000)],
  ['of quotes', '\\"'.repeat(100_000)],
])('takes a long text %s without getting stuck', (_, msg) => {
  expect(JSON.parse(clean({ msg }))).toEqual({ msg });
});
