import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPostgres } from './postgres.mjs';
import { connectionProblem, createDatabases } from './postgres-connection.mjs';

const signal = new AbortController().signal;
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'postgres-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const open = () => openPostgres({ dataDir, password: 'secret', durable: false, signal });

it('keeps databases over a restart', async () => {
  const first = await open();
  await createDatabases(first.url('postgres'), ['evo_console']);
  await first.stop();
  const second = await open();
  expect(await connectionProblem(second.url('evo_console'))).toBeNull();
  await second.stop();
  expect(await connectionProblem(second.url('evo_console'))).toBe('ECONNREFUSED');
});

it('asks for the password', async () => {
  const postgres = await open();
  const [, port] = /:(\d+)\/postgres$/.exec(postgres.url('postgres')) ?? [];
  expect(await connectionProblem(`postgres://postgres:guess@127.0.0.1:${port}/postgres`)).toBe('28P01');
  await postgres.stop();
});

it('is joined by a second command, which does not stop it', async () => {
  const owner = await open();
  const guest = await open();
  expect(guest.url('postgres')).toBe(owner.url('postgres'));
  await guest.stop();
  expect(await connectionProblem(owner.url('postgres'))).toBeNull();
  await owner.stop();
});

it('starts again after the command that ran it was killed', async () => {
  const url = await openInAProcessAndKillIt();
  const postgres = await open();
  expect(postgres.url('postgres')).not.toBe(url);
  expect(await connectionProblem(postgres.url('postgres'))).toBeNull();
  await postgres.stop();
});

it('starts though a stranger has the pid of the server that died', async () => {
  await (await open()).stop();
  const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  writeFileSync(pidFile, `${process.pid}\n${dataDir}\n0\n5432\n`);
  const postgres = await open();
  expect(readFileSync(pidFile, 'utf8')).not.toMatch(new RegExp(`^${process.pid}\n`));
  await postgres.stop();
});

it('makes a cluster anew that was interrupted in the making', async () => {
  const draft = join(dataDir, 'postgres', 'data.new');
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'PG_VERSION'), '18');
  const postgres = await open();
  expect(await connectionProblem(postgres.url('postgres'))).toBeNull();
  await postgres.stop();
});

it('says which file to put back when the password does not fit', async () => {
  await (await open()).stop();
  await expect(openPostgres({ dataDir, password: 'another', durable: false, signal })).rejects.toThrow('secrets.json');
});

async function openInAProcessAndKillIt(): Promise<string> {
  const program = `
    import { openPostgres } from ${JSON.stringify(new URL('./postgres.mjs', import.meta.url).href)};
    const postgres = await openPostgres({ dataDir: ${JSON.stringify(dataDir)}, password: 'secret', durable: false });
    console.log(postgres.url('postgres'));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return url;
}
