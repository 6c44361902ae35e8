import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '@/sandbox/test/spawn-sandbox';
import { createTestDatabase, type TestDatabase } from '@/sandbox/test/test-database';

let database: TestDatabase;
let dataDir: string;
let port: number;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
  port = await freePort();
});
afterEach(async () => {
  for (const child of running) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

function launch(changes: Record<string, string> = {}): SpawnedSandbox {
  const spawned = spawnSandbox({
    SANDBOX_PORT: String(port),
    SANDBOX_DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    ...changes,
  });
  running.add(spawned.child);
  spawned.child.once('exit', () => running.delete(spawned.child));
  return spawned;
}

async function start(): Promise<ChildProcess> {
  const { child, output } = launch();
  await expect.poll(output, { timeout: 60_000 }).toContain(`Sandbox ready: http://localhost:${port}\n`);
  return child;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  await once(child, 'exit');
  return child.exitCode;
}

const door = async (method: string, path: string, body?: unknown): Promise<string> => {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return (await fetch(`http://localhost:${port}/_sandbox${path}`, init)).text();
};

it(
  'keeps its whole state over a restart and over kill -9, and ends within two seconds on SIGTERM with a hanging call',
  { timeout: 120_000 },
  async () => {
    const first = await start();
    const state = JSON.parse(await door('GET', '/state'));
    const [organisation] = state.organisations;
    const [northPit, , bigSurvey] = organisation.workspaces;
    expect(bigSurvey.files).toBe(100_000);
    const { access_token: token } = JSON.parse(await door('POST', '/token', { account: 'owner@sandbox.example' }));
    const headers = { authorization: `Bearer ${token}` };
    const files = `http://localhost:${port}/file/v2/orgs/${organisation.id}/workspaces/${northPit.id}/files`;
    const list = async () => JSON.parse(await (await fetch(files, { headers })).text());
    const [doomed] = (await list()).files;
    expect((await fetch(`${files}/${doomed.file_id}`, { method: 'DELETE', headers })).status).toBe(204);
    await door('POST', '/roles', { workspaceId: northPit.id, account: 'outsider@sandbox.example', role: 'viewer' });
    await door('POST', '/clock', { offsetSeconds: 120 });
    await door('PUT', '/switches', { restoreConflict: 'conflict' });
    await door('POST', '/faults', { operation: 'files.list', fault: 'hang' });
    await door('POST', '/faults', { operation: 'files.get', fault: '503', times: 3 });
    const hanging = fetch(files, { headers }).catch(() => 'broken');
    await expect.poll(() => door('GET', '/requests?operation=files.list')).toContain('"fault":"hang"');

    expect(await stop(first, 'SIGTERM')).toBe(0);
    expect(await hanging).toBe('broken');

    const second = await start();
    const again = JSON.parse(await door('GET', '/state'));
    expect(again.clockOffsetSeconds).toBe(120);
    expect(again.organisations[0].workspaces[0]).toMatchObject({ id: northPit.id, files: 203, deletedFiles: 13 });
    expect(again.organisations[0].workspaces[0].roles['outsider@sandbox.example']).toBe('viewer');
    expect((await list()).total).toBe(203);
    expect(JSON.parse(await door('GET', '/switches')).restoreConflict).toBe('conflict');
    expect(JSON.parse(await door('GET', '/faults'))).toMatchObject([{ operation: 'files.get', remaining: 3 }]);
    const journal = JSON.parse(await door('GET', '/requests?operation=files.delete'));
    expect(journal).toMatchObject([{ fileId: doomed.file_id, status: 204, executed: true }]);

    await stop(second, 'SIGKILL');
    await start();
    expect((await list()).total).toBe(203);
    expect((await stat(join(dataDir, 'sandbox', 'keys.json'))).mode & 0o777).toBe(0o600);
  },
);

it('says what is missing and exits 78, and names a port that is taken', async () => {
  const missing = launch({ SANDBOX_DATABASE_URL: '', SANDBOX_PORT: 'x' });
  await once(missing.child, 'exit');
  expect(missing.child.exitCode).toBe(78);
  expect(missing.output()).toMatch(/SANDBOX_PORT.*\n.*SANDBOX_DATABASE_URL/);

  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const taken = launch();
  await once(taken.child, 'exit');
  server.close();
  expect(taken.child.exitCode).toBe(1);
  expect(taken.output()).toContain(`Port ${port} is taken`);
});
