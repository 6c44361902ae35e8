import { type ChildProcess, spawn } from 'node:child_process';
import { env } from 'node:process';

export interface SpawnedSandbox {
  child: ChildProcess;
  /** Everything it has printed so far. */
  output: () => string;
}

/** A sandbox in a process of its own; `settings` are its environment variables. */
export function spawnSandbox(settings: Record<string, string>): SpawnedSandbox {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    env: { NODE_ENV: 'test', PATH: env.PATH, SANDBOX_CLIENT_SECRET: 'a secret for tests', ...settings },
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}
