import { describe, expect, it } from 'vitest';
import { roleRefusal } from './role-refusal';

const hundred = ['viewer', ...Array.from({ length: 97 }, (_, index) => `role-${index}`), 'editor', 'owner'];

describe('permitted roles', () => {
  it.each<[unknown, string[], number]>([
    [['owner', 'editor'], ['owner', 'editor'], 0],
    [['viewer', 'editor', 'owner'], ['owner', 'editor', 'viewer'], 0],
    [[], [], 0],
    [undefined, [], 0],
    [null, [], 0],
    ['owner', [], 0],
    [{ 0: 'owner', length: 1 }, [], 0],
    [[null], [], 0],
    [hundred, ['owner', 'editor', 'viewer'], 97],
    [[1, true, {}, ['x'], 'owner', ''], ['owner'], 0],
    [[' Owner ', 'owner', 'OWNER'], ['owner'], 0],
    [['curator'], ['curator'], 0],
    [['Curator', 'curator', 'editor'], ['editor', 'Curator'], 0],
    [['x'.repeat(60)], [`${'x'.repeat(39)}…`], 0],
    [['<img src=x onerror=alert(1)>'], ['<img src=x onerror=alert(1)>'], 0],
    [['[x](https://evil.example)'], ['[x](https://evil.example)'], 0],
    [['ed\u202Eitor', 'ow\u200Bner', 'a\u0000b'], ['ed[RLO]itor', 'ow[ZWSP]ner', 'a[NUL]b'], 0],
    [['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c'], 2],
  ])('%j are shown as %j, and %i more', (given, shown, more) => {
    const { permittedRoles, morePermitted } = roleRefusal(given, 'viewer');
    expect(permittedRoles).toEqual(shown);
    expect(morePermitted).toBe(more);
  });

  it('are cut before they are looked at', () => {
    const { permittedRoles } = roleRefusal([' '.repeat(500_000) + 'x'.repeat(500_000), 'y'.repeat(1_000_000)], '');
    expect(permittedRoles.join('').length).toBeLessThanOrEqual(80);
  });
});

describe('your role', () => {
  it.each<[unknown, string | null]>([
    ['viewer', 'viewer'],
    [' Viewer ', 'viewer'],
    ['', 'no role'],
    ['  ', 'no role'],
    ['curator', 'curator'],
    ['Lead Geologist', 'Lead Geologist'],
    [undefined, null],
    [null, null],
    [7, null],
    [['viewer'], null],
    [{ role: 'viewer' }, null],
    ['<b>viewer</b>', null],
    ['https://evil.example', null],
    ['view\u202Eer', null],
  ])('%j is shown as %j', (given, shown) => {
    expect(roleRefusal(['owner'], given).yourRole).toBe(shown);
  });
});

it('notices when Evo refuses a role it permits', () => {
  expect(roleRefusal(['owner', 'editor'], 'owner').contradiction).toBe(true);
  expect(roleRefusal(['a', 'b', 'c', 'Curator'], 'curator').contradiction).toBe(true);
  expect(roleRefusal(['owner', 'editor'], 'viewer').contradiction).toBe(false);
  expect(roleRefusal([], '').contradiction).toBe(false);
  expect(roleRefusal(['no role'], '').contradiction).toBe(false);
});
