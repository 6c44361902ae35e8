import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answered, Asked } from '@/lib/testing/ask';
import { builtRoutes, type Place } from '@/lib/testing/routes';
import { seededPlace } from '@/lib/testing/seeded-place';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const OWNER = 'owner@sandbox.example';
const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};
const NEVER = ['x-powered-by', 'server', 'access-control-allow-origin', 'access-control-allow-credentials'];
/** They hold nothing of anybody, and are the same for all. */
const FOR_EVERYBODY = ['/icon.svg', '/robots.txt'];

let server: TestConsole;
let cookie: string;
let place: Place;
beforeAll(async () => {
  server = await startTestConsole();
  cookie = (await server.signIn(OWNER)).cookie;
  place = await seededPlace(server, cookie);
});
afterAll(() => server.stop());

function expectHeaders(answer: Answered, label: string): void {
  for (const [name, value] of Object.entries(ALWAYS)) expect(answer.headers[name], `${label}: ${name}`).toBe(value);
  for (const name of NEVER) expect(answer.headers[name], `${label}: ${name}`).toBeUndefined();
  const policy = String(answer.headers['content-security-policy']);
  expect(policy, label).toContain("object-src 'none'");
  expect(policy, label).toContain("base-uri 'none'");
  expect(policy, label).toContain("frame-ancestors 'none'");
  expect(policy, label).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
}

/** What a route answers to whoever is signed in: the page, and what scripts load in its place. */
async function answersOf(route: string): Promise<Answered[]> {
  return [
    await server.ask(route, { headers: { Cookie: cookie } }),
    await server.ask(route, { headers: { Cookie: cookie, RSC: '1' } }),
    await server.askPayload(route, { Cookie: cookie }),
  ];
}

it('sends every security header and no telling one, on every route, signed in or not', async () => {
  for (const route of builtRoutes(place)) {
    for (const answer of [await server.ask(route), ...(await answersOf(route))]) {
      expectHeaders(answer, `${route} → ${answer.status}`);
    }
  }
});

it('keeps what holds anything of a person out of every cache', async () => {
  for (const route of builtRoutes(place).filter((each) => !FOR_EVERYBODY.includes(each))) {
    for (const answer of (await answersOf(route)).filter(({ status }) => status !== 405)) {
      expect(String(answer.headers['cache-control']), `${route} → ${answer.status}`).toMatch(/no-store/);
    }
  }
});

describe.each<[string, string, number, Asked]>([
  ['a page that is not there', '/nowhere', 404, {}],
  ['a handler that is not there', '/api/nowhere', 404, {}],
  ['a file that is not there', '/_next/static/nowhere.js', 404, {}],
  ['the image optimiser, which is switched off', '/_next/image?url=%2Ficon.svg&w=64&q=75', 404, {}],
  ['an id that is none', '/orgs/none/workspaces', 404, {}],
  ['a source map', '/_next/static/chunks/main.js.map', 404, {}],
  ['a page asked for by DELETE', '/signin', 405, { method: 'DELETE' }],
  ['a page asked for by TRACE', '/signin', 405, { method: 'TRACE' }],
  ['a page asked for by OPTIONS', '/signin', 405, { method: 'OPTIONS' }],
  ['a page asked for by a word nobody knows', '/signin', 405, { method: 'PURGE' }],
  ['a handler asked for by PUT', '/api/session', 405, { method: 'PUT' }],
  ['a handler asked for by TRACE', '/api/session', 400, { method: 'TRACE' }],
  ['a broken escape', '/orgs/%E0%A4%A', 404, {}],
])('%s', (_, path, status, asked) => {
  it(`answers ${status} with the same headers`, async () => {
    const answer = await server.ask(path, { ...asked, headers: { Cookie: cookie } });
    expect(answer.status).toBe(status);
    expectHeaders(answer, path);
  });
});

it('gives each page a nonce of its own, which all its scripts carry, and tells nothing of one that is sent along', async () => {
  const nonces = new Set<string>();
  for (const path of ['/signin', '/signin', '/nowhere', `/orgs/${place.orgId}/activity`]) {
    const forged = "script-src 'nonce-Zm9yZ2Vk' 'unsafe-inline'";
    const answer = await server.ask(path, {
      headers: {
        Cookie: cookie,
        'Content-Security-Policy': forged,
        'Content-Security-Policy-Report-Only': `script-src 'nonce-"><svg onload=alert(1)>'`,
        'x-nonce': 'Zm9yZ2Vk',
      },
    });
    const policy = String(answer.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    nonces.add(nonce);
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/);
    const scripts = answer.body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(3);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    expect(answer.body + policy).not.toMatch(/Zm9yZ2Vk|<svg onload/);
  }
  expect(nonces.size).toBe(4);
});

it('lets browsers keep what is the same for all', async () => {
  const page = await server.ask('/signin');
  const chunk = /\/_next\/static\/[^"]+\.js/.exec(page.body)?.[0] ?? 'none';
  const answer = await server.ask(chunk);
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it('does not ask for https on http', async () => {
  const answer = await server.ask('/signin');
  expect(answer.headers['strict-transport-security']).toBeUndefined();
  expect(answer.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
});

describe('where the console’s address is https', () => {
  let secure: TestConsole;
  beforeAll(async () => {
    secure = await startTestConsole({ variables: (port) => ({ NEXTAUTH_URL: `https://localhost:${port}` }) });
  });
  afterAll(() => secure.stop());

  it('tells browsers on every answer to stay on https for two years', async () => {
    for (const route of [...builtRoutes(place), '/_next/static/nowhere.js', '/nowhere']) {
      const answer = await secure.ask(route);
      expect(answer.headers['strict-transport-security'], route).toBe('max-age=63072000; includeSubDomains');
    }
    expect((await secure.ask('/signin')).headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  it('sets no cookie that is not __Host-, Secure, HttpOnly, Lax, for the whole path and no other domain', async () => {
    const csrf = await secure.ask('/api/auth/csrf');
    const token = (JSON.parse(csrf.body) as { csrfToken: string }).csrfToken;
    const given = csrf.headers['set-cookie'] ?? [];
    const started = await secure.ask('/api/auth/signin/evo', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken: token, callbackUrl: '/', json: 'true' }).toString(),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: secure.origin.replace('http:', 'https:'),
        Cookie: given.map((line) => line.split(';')[0]).join('; '),
      },
    });
    const lines = [...given, ...(started.headers['set-cookie'] ?? [])];
    expect(lines.map((line) => line.split('=')[0])).toEqual(
      expect.arrayContaining(['csrf', 'state', 'pkce'].map((name) => `__Host-evo-console-sandbox.${name}`)),
    );
    for (const line of lines) {
      expect(line).toMatch(/^__Host-/);
      expect(line).toMatch(/; Secure/i);
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).toMatch(/; Path=\/(;|$)/i);
      expect(line).not.toMatch(/; Domain/i);
    }
  });
});
