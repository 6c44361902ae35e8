import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type SpawnedSandbox, spawnSandbox } from '@/sandbox/test/spawn-sandbox';
import { createTestDatabase, type TestDatabase } from '@/sandbox/test/test-database';
import { blockId, putBlock, putBlockList } from '@/sandbox/test/uploads';

const MIB = 1024 * 1024;
const BLOCK = 4 * MIB;
const BLOCKS = 64;
const AT_ONCE = 4;
const MOST_KB = 300 * 1024;

let database: TestDatabase;
let dataDir: string;
let sandbox: SpawnedSandbox;
let origin: string;
let files: string;
let headers: Record<string, string>;
let peakKb = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-memory-'));
  sandbox = spawnSandbox({ SANDBOX_PORT: '0', SANDBOX_DATABASE_URL: database.url, DATA_DIR: dataDir });
  const ready = () => /Sandbox ready: (\S+)/.exec(sandbox.output())?.[1] ?? expect.fail(sandbox.output());
  origin = await vi.waitFor(ready, { timeout: 120_000 });
  const state = await json('/_sandbox/state');
  const [organisation] = state.organisations;
  const workspace = organisation.workspaces.find(({ name }: { name: string }) => name === 'Empty');
  files = `/file/v2/orgs/${organisation.id}/workspaces/${workspace.id}/files`;
  await json(`/_sandbox/workspaces/${workspace.id}/generate`, 'POST', { files: 3, bytes: BLOCKS * BLOCK });
  const token = await json('/_sandbox/token', 'POST', { account: 'owner@sandbox.example' });
  headers = { authorization: `Bearer ${token.access_token}` };
}, 180_000);
afterAll(async () => {
  if (sandbox.child.exitCode === null) {
    sandbox.child.kill('SIGTERM');
    await once(sandbox.child, 'exit');
  }
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function json(path: string, method = 'GET', body?: unknown) {
  const init = { method, headers: headers ?? {}, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return JSON.parse(await (await fetch(origin + path, init)).text());
}

async function lookAtMemory(): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(sandbox.child.pid)]);
  peakKb = Math.max(peakKb, Number(stdout));
}

/** Reads the whole of it, looking at the memory every 16 MiB. */
async function download(link: string): Promise<{ length: number; sha256: string }> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of (await fetch(link)).body ?? []) {
    if (Math.floor(length / BLOCK / 4) !== Math.floor((length + chunk.length) / BLOCK / 4)) await lookAtMemory();
    hash.update(chunk);
    length += chunk.length;
  }
  return { length, sha256: hash.digest('hex') };
}

it('takes and gives 256 MiB without holding them: below 300 MB of memory', { timeout: 300_000 }, async () => {
  const { upload, file_id: id } = await json(`${files}/path/large.bin`, 'PUT');
  const whole = createHash('sha256');
  for (let first = 0; first < BLOCKS; first += AT_ONCE) {
    const blocks = Array.from({ length: AT_ONCE }, (_, index) => Buffer.alloc(BLOCK, first + index + 1));
    for (const block of blocks) whole.update(block);
    const sent = blocks.map((block, index) => putBlock(upload, blockId((first + index) * BLOCK), block));
    await lookAtMemory();
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  }
  const ids = Array.from({ length: BLOCKS }, (_, index) => blockId(index * BLOCK));
  expect((await putBlockList(upload, ids)).status).toBe(201);
  const { download: link } = await json(`${files}/${id}`);
  expect(await download(link)).toEqual({ length: BLOCKS * BLOCK, sha256: whole.digest('hex') });

  const made = (await json(files)).files.find(({ name }: { name: string }) => name.endsWith('.tif'));
  const computed = await json(`${files}/${made.file_id}`);
  expect((await download(computed.download)).length).toBe(BLOCKS * BLOCK);
  expect(peakKb).toBeGreaterThan(1000);
  expect(peakKb).toBeLessThan(MOST_KB);
});
