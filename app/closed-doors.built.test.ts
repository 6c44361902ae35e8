import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered, Asked } from '@/lib/testing/ask';
import { buildWithoutProxy, type Build } from '@/lib/testing/build-without-proxy';
import { builtRoutes, type Place } from '@/lib/testing/routes';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const OWNER = 'owner@sandbox.example';
const THIS_BUILD: Build = { folder: process.cwd(), remove: () => undefined };
const MANY = (word: string) => Array.from({ length: 5 }, () => word).join(':');

/** Ways to write one address, each of which some server has taken for another than its gate did. */
const SPELLINGS: [string, (path: string) => string][] = [
  ['as it is', (path) => path],
  ['with _rsc', (path) => `${path}?_rsc=1a2b3`],
  ['as .rsc', (path) => `${path}.rsc`],
  ['as a prefetched segment', (path) => `${path}.segments/_tree.segment.rsc`],
  ['as /_next/data', (path) => `/_next/data/build${path}.json`],
  ['with two slashes', (path) => `/${path}`],
  ['with a slash behind', (path) => `${path}/`],
  ['with an encoded letter', (path) => path.replace('o', '%6f').replace('api', '%61pi')],
  ['with an encoded slash', (path) => path.replace(/(.)\//, '$1%2f')],
  ['with a dot segment', (path) => `/.${path}`],
  ['with an encoded dot segment', (path) => `/signin/%2e%2e${path}`],
  ['with a backslash', (path) => `/\\..${path}`],
  ['in capitals', (path) => path.toUpperCase()],
  ['with a NUL', (path) => `${path}%00`],
  ['with a matrix parameter', (path) => `${path};.css`],
  ['with route parameters in the query', (path) => `${path}?nxtPorgId=x&nxtPworkspaceId=y&__nextDataReq=1`],
  ['behind an absolute address', (path) => `http://localhost${path}`],
];

/** What a request may claim about itself. */
const CLAIMS: [string, Asked['headers']][] = [
  ['to be a sub-request of proxy', { 'x-middleware-subrequest': MANY('proxy') }],
  ['to be a sub-request of middleware', { 'x-middleware-subrequest': MANY('src/middleware') }],
  ['to have passed the proxy', { 'x-middleware-next': '1', 'x-middleware-rewrite': '/' }],
  ['to be a navigation', { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D', 'Next-Url': '/' }],
  ['to be a navigation with a broken tree', { RSC: '1', 'Next-Router-State-Tree': '{{' }],
  ['to be a prefetch', { RSC: '1', 'Next-Router-Prefetch': '1' }],
  [
    'to be a prefetch of a segment',
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  ],
  ['to want page data', { 'x-nextjs-data': '1' }],
  ['to be matched already', { 'x-matched-path': '/signin', 'x-now-route-matches': '1=x', 'x-invoke-path': '/signin' }],
  ['another address', { 'X-Original-URL': '/signin', 'X-Rewrite-URL': '/signin', 'x-console-path': '/signin' }],
  [
    'to come from this machine',
    { 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '127.0.0.1', 'x-console-address': '::1' },
  ],
  ['to be another host', { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' }],
  ['a session that is none', { Cookie: 'evo-console.session=1; evo-console-sandbox.session=1' }],
  ['a token that is none', { Authorization: 'Bearer %E0%A4%A' }],
];

describe.each<[string, () => Build, RegExp]>([
  ['the console as it is', () => THIS_BUILD, /'nonce-/],
  ['the console without its proxy', buildWithoutProxy, /^default-src 'none'/],
])('%s', (_, build, policy) => {
  let made: Build;
  let server: TestConsole;
  let place: Place & { fileName: string };
  let cookie: string;
  let words: string[];

  beforeAll(async () => {
    made = build();
    server = await startTestConsole({ folder: made.folder });
    cookie = (await server.signIn(OWNER)).cookie;
    place = await seededPlace(server, cookie);
    words = [place.fileName, 'Hostile Names', 'Sandbox Mining', OWNER, 'Workspace Owner'];
    await server.sandbox.door('DELETE', '/requests');
  });
  afterAll(async () => {
    await server.stop();
    made.remove();
  });

  const told = ({ body, headers }: Answered) =>
    words.filter((word) => `${body}${JSON.stringify(headers)}`.includes(word));
  const requestsToEvo = () => requestsOf(server.sandbox);
  const rowsOf = async (table: 'session' | 'activity' | 'in_flight') =>
    (await server.database.owner.selectFrom(table).selectAll().execute()).length;

  function expectClosed(answer: Answered, label: string): void {
    expect(told(answer), label).toEqual([]);
    expect(answer.status, label).toBeLessThan(500);
    expect(answer.body, label).not.toMatch(/\n\s+at .+:\d+:\d+/);
  }

  it('gives pages the policy that proxy.ts writes, or else the closed one', async () => {
    expect((await server.ask('/signin')).headers['content-security-policy']).toMatch(policy);
  });

  it('shows its pages and data to whoever is signed in', async () => {
    for (const [path, word] of [
      [`/orgs/${place.orgId}/workspaces`, 'Hostile Names'],
      [`/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`, 'Sandbox Mining'],
      [`/orgs/${place.orgId}/activity`, OWNER],
      [`/api/orgs/${place.orgId}/workspaces/${place.workspaceId}/files?limit=1`, place.fileName],
    ]) {
      expect(told(await server.ask(path ?? '', { headers: { Cookie: cookie } })), path).toContain(word);
      expect(told(await server.askPayload(path ?? '', { Cookie: cookie })), path).toContain(word);
    }
    await server.sandbox.door('DELETE', '/requests');
  });

  it.each(SPELLINGS)('tells nobody anything at an address written %s', async (_name, spell) => {
    const sessions = await rowsOf('session');
    for (const route of builtRoutes(place, made.folder)) {
      expectClosed(await server.ask(spell(route)), spell(route));
      expectClosed(await server.askPayload(spell(route)), spell(route));
    }
    expect(await requestsToEvo()).toEqual([]);
    expect(await rowsOf('session')).toBe(sessions);
  });

  it.each(CLAIMS)('tells nothing to a request that claims %s', async (_name, headers) => {
    const entries = await rowsOf('activity');
    for (const route of builtRoutes(place, made.folder)) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const sent = method === 'POST' ? { ...headers, Origin: server.origin } : headers;
        const answer = await server.ask(route, { method, headers: sent ?? {} });
        expectClosed(answer, `${method} ${route}`);
      }
    }
    expect(await requestsToEvo()).toEqual([]);
    expect(await rowsOf('activity')).toBe(entries);
  });

  it('does nothing for an action that nobody signed in for, on whichever page it is sent', async () => {
    const { orgId, workspaceId, fileId } = place;
    const actions = [...actionIds(made.folder).values()];
    expect(actions.length).toBeGreaterThanOrEqual(3);
    for (const id of actions) {
      for (const path of ['/signin', `/orgs/${orgId}/workspaces/${workspaceId}/files`, `/orgs/${orgId}/activity`]) {
        const call = actionCall(id, { orgId, workspaceId, fileId }, { Origin: server.origin });
        const answer = await server.ask(path, call);
        expectClosed(answer, path);
        expect(actionResult(answer.body), path).toMatchObject({ ok: false, failure: { kind: 'signed-out' } });
      }
    }
    expect(await requestsToEvo()).toEqual([]);
    expect(await rowsOf('in_flight')).toBe(0);
  });
});
