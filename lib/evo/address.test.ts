import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evoUrl, isAllowedOrigin } from './address';
import { parseId } from './ids';

const ID = '00112233-4455-6677-8899-aabbccddeeff';
const FILE = '/file/v2/orgs/{}/workspaces/{}/files/{}';

describe('an id', () => {
  it.each([ID, ID.toUpperCase(), '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
    'is %s, in lower case',
    (id) => {
      expect(parseId(id)).toBe(id.toLowerCase());
    },
  );

  it.each([
    ['..'],
    ['../../../../workspace/admin'],
    ['%2e%2e'],
    [`${ID}\n`],
    [` ${ID}`],
    [`${ID}/../x`],
    [`${ID}?deleted=true`],
    [`{${ID}}`],
    [`urn:uuid:${ID}`],
    [ID.replaceAll('-', '')],
    [ID.replace('0', '\uff10')],
    [''],
    [[ID]],
    [{ toString: () => ID }],
    [{ $ne: null }],
    [new String(ID)],
    [null],
    [undefined],
    [7],
  ])('is not %j', (value) => {
    expect(parseId(value)).toBeNull();
  });
});

describe('an address', () => {
  it('fills its template and its query', () => {
    const url = evoUrl('https://hub.api.seequent.com', FILE, [ID, ID.toUpperCase(), ID], {
      deleted: false,
      a: undefined,
    });
    expect(url.href).toBe(`https://hub.api.seequent.com/file/v2/orgs/${ID}/workspaces/${ID}/files/${ID}?deleted=false`);
  });

  it('never leaves its template, whatever the ids', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', '%2e%2e', '%2F', '?', '#', '@', ':', ID, ID.toUpperCase(), '\n', '\u0000'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const id = fc.oneof(
      fc.uuid(),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    );
    let built = 0;
    fc.assert(
      fc.property(id, id, id, (...ids) => {
        const valid = ids.every((each) => parseId(each) !== null);
        if (!valid) {
          expect(() => evoUrl('http://localhost:4010', FILE, ids)).toThrow(TypeError);
          return;
        }
        built += 1;
        const { origin, pathname } = evoUrl('http://localhost:4010', FILE, ids);
        expect(origin).toBe('http://localhost:4010');
        expect(pathname).toMatch(/^\/file\/v2\/orgs\/[0-9a-f-]{36}\/workspaces\/[0-9a-f-]{36}\/files\/[0-9a-f-]{36}$/);
      }),
      { numRuns: 100_000 },
    );
    expect(built).toBeGreaterThan(5_000);
  }, 60_000);
});

describe('a hub', () => {
  const patterns = ['https://*.api.seequent.com', 'http://localhost:4010'];

  it.each(['https://350mt.api.seequent.com', 'https://a.b.api.seequent.com/', 'http://localhost:4010'])(
    'may be %s',
    (hub) => {
      expect(isAllowedOrigin(hub, patterns)).toBe(true);
    },
  );

  it.each([
    'https://attacker.test',
    'http://169.254.169.254',
    'http://us.api.seequent.com',
    'https://api.seequent.com',
    'https://us.api.seequent.com.attacker.test',
    'https://attacker.test/us.api.seequent.com',
    'https://user@us.api.seequent.com',
    'https://us.api.seequent.com@attacker.test',
    'https://us.api.seequent.com:8443',
    'https://us.api.seequent.com/path',
    'https://us.api.seequent.com/?x',
    'https://usxapi.seequent.com',
    'http://localhost:4011',
    'http://127.0.0.1:4010',
    'javascript:alert(1)',
    'us.api.seequent.com',
    '',
  ])('may not be %s', (hub) => {
    expect(isAllowedOrigin(hub, patterns)).toBe(false);
  });
});
