import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confinePath } from '@/lib/auth/confine-path';

const OWN = 'https://console.example';

describe('confinePath', () => {
  it.each([
    '/',
    '/orgs/1/workspaces',
    '/orgs/1/workspaces/2/files?q=assay&sort=modified#top',
    '/orgs/1/activity?from=2026-01-01T00%3A00%3A00Z',
    '/orgs/1/workspaces/2/files?folder=%2Fdrill%20holes%2F',
    '/signing-off',
    '/apiary',
  ])('keeps %s', (path) => {
    expect(confinePath(path, OWN)).toBe(path);
    expect(confinePath(`${OWN}${path}`, OWN)).toBe(path);
  });

  it('reads the bare origin as the start page', () => {
    expect(confinePath(OWN, OWN)).toBe('/');
  });

  it.each([
    ['another host', 'https://evil.example'],
    ['a scheme-relative address', '//evil.example'],
    ['a backslash', '/\\evil.example'],
    ['two backslashes', '\\\\evil.example'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line break that browsers drop', '/\n/evil.example'],
    ['dots that climb to a double slash', '/..//evil.example'],
    ['a dot before a double slash', '/.//evil.example'],
    ['encoded dots before a double slash', '/%2e%2e//evil.example'],
    ['an encoded slash', '/%2fevil.example'],
    ['an encoded backslash', '/%5Cevil.example'],
    ['a double slash further on', '/orgs//evil.example'],
    ['our host as a user name', 'https://console.example@evil'],
    ['our host as a sub-domain', 'https://console.example.evil'],
    ['our host with another port', 'https://console.example:8443/'],
    ['our host without protection', 'http://console.example/'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['an ideographic full stop', 'https://console。example/'],
    ['a line separator', '\u2028//evil.example'],
    ['a leading space', ' //evil.example'],
    ['a byte order mark', '\ufeff//evil.example'],
    ['a relative path', 'orgs/1'],
    ['nothing', ''],
    ['signing out', '/api/auth/signout'],
    ['signing out in capitals', '/API/auth/signout'],
    ['signing out by climbing', '/orgs/../api/auth/signout'],
    ['the sign-in page', '/signin?callbackUrl=/signin'],
    ['the page after signing out', '/signed-out'],
    ['ten kilobytes', `/${'a'.repeat(10_240)}`],
    ['a number', 7],
    ['an array', ['/orgs']],
    ['nothing at all', undefined],
    ['null', null],
    ['an object with toString', { toString: () => '/orgs' }],
  ])('turns %s into the start page', (_, value) => {
    expect(confinePath(value, OWN)).toBe('/');
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '/',
          '\\',
          '.',
          '..',
          '%2e',
          '%2f',
          '%5c',
          '@',
          ':',
          '?',
          '#',
          '\t',
          '\u2028',
          'https:',
          'evil.example',
          OWN,
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('never leads to another origin, in one hop or two', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const path = confinePath(value, OWN);
        const first = new URL(path, OWN);
        expect(first.origin).toBe(OWN);
        const second = new URL(first.pathname, OWN);
        expect(second.origin).toBe(OWN);
      }),
      { numRuns: 50_000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const once = confinePath(value, OWN);
        expect(confinePath(once, OWN)).toBe(once);
      }),
      { numRuns: 20_000 },
    );
  });
});
