import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '@/lib/testing/routes';
import { seededPlace } from '@/lib/testing/seeded-place';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

/** JavaScript that the browser fetches before the files page answers to input, in bytes as gzip sends them. */
const BUDGET = 220_000;

let server: TestConsole;
let cookie: string;
let place: Place;

beforeAll(async () => {
  server = await startTestConsole();
  cookie = (await server.signIn('owner@sandbox.example')).cookie;
  place = await seededPlace(server, cookie);
});
afterAll(() => server.stop());

/** The scripts a page asks for, by tag or in what its components are told to load; not those for browsers without modules. */
function scriptsOf(html: string): string[] {
  const old = new Set(html.match(/<script[^>]*nomodule[^>]*>/gi)?.flatMap((tag) => chunksIn(tag)));
  return [...new Set(chunksIn(html))].filter((chunk) => !old.has(chunk));
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/\/_next\/(static\/chunks\/[\w.~-]+\.js)|(?<=")(static\/chunks\/[\w.~-]+\.js)/g)].map(
    ([, first, second]) => `/_next/${first ?? second}`,
  );
}

async function sizeOf(path: string): Promise<number> {
  const answer = await server.ask(path);
  expect(answer.status, path).toBe(200);
  return gzipSync(answer.body).length;
}

describe('the first load of the files page', () => {
  it('brings at most 220 kB of JavaScript', async () => {
    const page = await server.ask(`/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`, {
      headers: { Cookie: cookie },
    });
    expect(page.status).toBe(200);
    const scripts = scriptsOf(page.body);
    // A page whose scripts are not found would be within any budget.
    expect(scripts.length).toBeGreaterThan(5);
    const sizes = await Promise.all(scripts.map(sizeOf));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(
      `First load of the files page: ${(total / 1000).toFixed(1)} kB of JavaScript in ${scripts.length} files`,
    );
    expect(total).toBeLessThanOrEqual(BUDGET);
  });

  it('has the browser compile what every page starts with beside the page', async () => {
    const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
      rootMainFiles: string[];
    };
    expect(rootMainFiles.length).toBeGreaterThan(1);
    const answers = await Promise.all(rootMainFiles.map((file) => server.ask(`/_next/${file}`)));
    for (const { body } of answers) expect(body.split('\n', 1)).toEqual(['//# allFunctionsCalledOnLoad']);
    // It is Next's word for these files: React has to be among them.
    expect(answers.some(({ body }) => body.includes('__REACT_DEVTOOLS_GLOBAL_HOOK__'))).toBe(true);
  });
});
