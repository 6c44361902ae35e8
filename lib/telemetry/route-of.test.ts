import { expect, it } from 'vitest';
import { patternOf } from './route-of';

it.each([
  ['/orgs/[orgId]/activity/[entryId]', '/orgs/a/activity/b', true],
  ['/orgs/[orgId]/activity/[entryId]', '/orgs/a/activity/b/', true],
  ['/orgs/[orgId]/activity/[entryId]', '/orgs/a/activity', false],
  ['/orgs/[orgId]/activity/[entryId]', '/orgs/a/b/activity/c', false],
  ['/api/auth/[...nextauth]', '/api/auth/callback/evo', true],
  ['/api/auth/[...nextauth]', '/api/auth', false],
  ['/icon.svg', '/icon.svg', true],
  ['/icon.svg', '/iconxsvg', false],
  ['/', '/', true],
  ['/', '/other', false],
])('the route %s and the path %s: %s', (route, path, expected) => {
  expect(patternOf(route).test(path)).toBe(expected);
});
