import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@/lib/testing/test-database';
import { TEST_CLIENT_SECRET } from '@/lib/testing/test-environment';
import { freePort, startProcess } from '@/lib/testing/test-process';

export type TestSandbox = {
  origin: string;
  port: number;
  /** Calls a control door; returns what it answers, null for no content. Throws on an error status. */
  door: (method: string, path: string, body?: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
};

type SandboxOptions = {
  /** Where its sign-in leads back to. */
  consoleUrl?: string;
  /** Making the seed's hundred thousand takes seconds, and few tests list them. */
  bigSurveyFiles?: number;
};

/** The sandbox as its own process, over a database of its own. */
export async function startTestSandbox({
  consoleUrl = 'http://localhost:3000',
  bigSurveyFiles = 300,
}: SandboxOptions = {}): Promise<TestSandbox> {
  const [database, folder, port] = await Promise.all([
    createTestDatabase({ empty: true }),
    mkdtemp(join(tmpdir(), 'evo-console-sandbox-')),
    freePort(),
  ]);
  const origin = `http://localhost:${port}`;
  const sandbox = await startProcess('sandbox/main.ts', {
    ready: /^Sandbox ready/m,
    variables: {
      SANDBOX_PORT: String(port),
      SANDBOX_DATABASE_URL: database.url,
      SANDBOX_CONSOLE_URLS: consoleUrl,
      SANDBOX_BIG_SURVEY_FILES: String(bigSurveyFiles),
      SANDBOX_CLIENT_SECRET: TEST_CLIENT_SECRET,
      DATA_DIR: folder,
    },
  });
  return {
    origin,
    port,
    door: (method, path, body) => callDoor(`${origin}/_sandbox${path}`, method, body),
    async stop() {
      await sandbox.stop();
      await Promise.all([database.drop(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

async function callDoor(url: string, method: string, body: unknown): Promise<unknown> {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await fetch(url, { method, ...init });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
