import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from './stack/ports.mjs';
import { neutralEnvironment } from './stack/settings.mjs';

let dataDir: string;
let command: ChildProcess;
let address: string;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const env = { ...neutralEnvironment(), DATA_DIR: dataDir, SANDBOX_PORT: String(await freePort()) };
  command = spawn(process.execPath, ['scripts/sandbox.mjs'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  address = await readyAddress(command);
});

afterEach(async () => {
  if (command.exitCode === null && command.signalCode === null) await end('SIGKILL');
  await expect.poll(processesOf).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});

it('serves, and SIGTERM stops it with everything it started', async () => {
  expect((await fetch(`${address}/_sandbox/state`)).status).toBe(200);
  expect(processesOf()).not.toEqual([]);
  expect(await end('SIGTERM')).toEqual([0, null]);
  expect(processesOf()).toEqual([]);
});

it('leaves nothing behind when it is killed', async () => {
  await end('SIGKILL');
  await expect.poll(processesOf, { timeout: 5_000 }).toEqual([]);
});

it('ends with everything else when the sandbox dies', async () => {
  const [sandbox] = processesOf().filter((pid) => commandLineOf(pid).includes('sandbox/main.ts'));
  process.kill(Number(sandbox), 'SIGKILL');
  expect(await once(command, 'exit')).toEqual([1, null]);
  expect(processesOf()).toEqual([]);
});

async function end(signal: NodeJS.Signals): Promise<unknown[]> {
  const exit = once(command, 'exit');
  command.kill(signal);
  return exit;
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The command has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, ready] = /^Sandbox ready: (.+)$/.exec(line) ?? [];
    if (ready) return ready;
  }
  throw new Error('The sandbox did not become ready.');
}

/** The processes, other than the command, that were given this test's data folder. */
function processesOf(): string[] {
  if (!existsSync('/proc')) throw new Error('This test reads /proc.');
  const own = [String(process.pid), String(command.pid)];
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && !own.includes(pid) && environmentOf(pid).includes(dataDir),
  );
}

function environmentOf(pid: string): string {
  return readProcess(pid, 'environ');
}

function commandLineOf(pid: string): string {
  return readProcess(pid, 'cmdline').replaceAll('\0', ' ');
}

// A process may be gone between listing and reading.
function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
}
