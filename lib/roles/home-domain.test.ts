import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, findHomeDomain, isOutside } from './home-domain';

const people = (...emails: (string | null)[]) => emails.map((email) => ({ email }));

describe('the domain of an organisation', () => {
  it.each([
    [people('a@home.example', 'b@HOME.example', 'c@away.example'), { domain: 'home.example', people: 2, of: 3 }],
    [people('a@home.example', null, ''), { domain: 'home.example', people: 1, of: 1 }],
    [people('a@home.example', 'b@away.example'), null],
    [people('a@one.example', 'b@two.example', 'c@one.example', 'd@three.example'), null],
    [people(null, 'nobody'), null],
    [[], null],
  ])('of %j is %j', (given, found) => {
    expect(findHomeDomain(given)).toEqual(found);
  });

  it('is shared by more than half of the addresses, in whatever order they come', () => {
    const email = fc.constantFrom('a@one.example', 'b@two.example', 'c@three.example', null);
    fc.assert(
      fc.property(fc.array(email, { maxLength: 30 }), (emails) => {
        const home = findHomeDomain(people(...emails));
        expect(findHomeDomain(people(...[...emails].reverse()))).toEqual(home);
        const domains = emails.map(domainOf).filter((domain) => domain !== null);
        const most = Math.max(0, ...domains.map((one) => domains.filter((other) => other === one).length));
        expect(home?.people ?? 0).toBe(most * 2 > domains.length ? most : 0);
      }),
    );
  });
});

describe('outside', () => {
  const home = { domain: 'home.example', people: 3, of: 4 };
  it.each([
    ['a@home.example', false],
    ['a@Home.Example.', false],
    ['a@lab.home.example', false],
    ['a@away.example', true],
    ['a@nothome.example', true],
    ['a@home.example@away.example', true],
    ['"a@home.example"@away.example', true],
    [null, false],
    ['nobody', false],
    ['@home.example', false],
  ])('is %j: %s', (email, outside) => {
    expect(isOutside(email, home)).toBe(outside);
    expect(isOutside(email, null)).toBe(false);
  });
});
