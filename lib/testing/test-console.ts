import { fileURLToPath } from 'node:url';
import { ask, type Answered, type Asked } from '@/lib/testing/ask';
import { chooseAccount } from '@/lib/testing/sandbox-sign-in';
import { TestBrowser } from '@/lib/testing/test-browser';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { testVariables } from '@/lib/testing/test-environment';
import { freePort, startNode, type TestProcess } from '@/lib/testing/test-process';
import { startTestSandbox, type TestSandbox } from '@/lib/testing/test-sandbox';

/** Where signing in has led, and the cookies of whoever did. */
export type SignedIn = { cookie: string; landedAt: string | null };

export type TestConsole = {
  origin: string;
  sandbox: TestSandbox;
  database: TestDatabase;
  process: TestProcess;
  /** Asks the console as `ask` does. */
  ask: (path: string, asked?: Asked) => Promise<Answered>;
  /** Asks for what a page's scripts load in place of the page when one moves on to it. */
  askPayload: (path: string, headers?: Asked['headers']) => Promise<Answered>;
  /** Signs in as a browser does, with whatever cookies it had before. */
  signIn: (email: string, options?: { callbackUrl?: string; browser?: TestBrowser }) => Promise<SignedIn>;
  stop: () => Promise<void>;
};

export type ConsoleOptions = {
  /** Where the build lies; this clone unless told. */
  folder?: string;
  /** What differs from the tests' environment. */
  variables?: (port: number, sandbox: TestSandbox) => Record<string, string>;
};

const NEXT = fileURLToPath(new URL('../../node_modules/next/dist/bin/next', import.meta.url));

/** The built console as its own process, with a sandbox and a database of its own. */
export async function startTestConsole({ folder, variables }: ConsoleOptions = {}): Promise<TestConsole> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox({ consoleUrl: origin })]);
  const server = await startNode([NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    ready: /Ready in/,
    variables: {
      ...testVariables({ databaseUrl: database.url, sandboxPort: sandbox.port, port }),
      NEXT_TELEMETRY_DISABLED: '1',
      ...variables?.(port, sandbox),
    },
    ...(folder === undefined ? {} : { folder }),
  });
  // Only a console that has answered has read its instrumentation.
  const ready = await ask(origin, '/api/ready');
  if (ready.status !== 200) throw new Error(`The console is not ready: ${ready.body}`);
  return {
    origin,
    sandbox,
    database,
    process: server,
    ask: (path, asked) => ask(origin, path, asked),
    askPayload: (path, headers) => askPayload(origin, path, headers),
    signIn: (email, { callbackUrl = '/', browser = new TestBrowser() } = {}) =>
      signIn(browser, { origin, email, callbackUrl }),
    async stop() {
      await server.stop();
      await Promise.all([sandbox.stop(), database.drop()]);
    },
  };
}

/** Next leads to an address with a mark of what was asked for, which browsers give at once. */
async function askPayload(origin: string, path: string, headers: Asked['headers'] = {}): Promise<Answered> {
  const first = await ask(origin, path, { headers: { ...headers, RSC: '1' } });
  const marked = first.status === 307 && first.headers.location?.includes('_rsc') === true;
  return marked ? ask(origin, first.headers.location ?? '', { headers: { ...headers, RSC: '1' } }) : first;
}

async function signIn(
  browser: TestBrowser,
  { origin, email, callbackUrl }: { origin: string; email: string; callbackUrl: string },
): Promise<SignedIn> {
  const { csrfToken } = (await (await browser.send(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const started = await browser.send(`${origin}/api/auth/signin/evo`, {
    form: { csrfToken, callbackUrl, json: 'true' },
    headers: { Origin: origin },
  });
  const { url } = (await started.json()) as { url: string };
  const returned = await chooseAccount(browser, url, email, `${origin}/api/auth/callback/evo`);
  const answer = await browser.send(returned.href);
  return { cookie: browser.cookieLine(origin), landedAt: answer.headers.get('location') };
}
