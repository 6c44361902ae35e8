import { spawn } from 'node:child_process';
import { endWithParent, stopGroup } from './child.mjs';

/**
 * Runs a command to its end. Returns `{ code, output }`; `show: true` lets it write to the terminal instead.
 * When `signal` aborts, or after `timeoutMs`, its whole process group is stopped; a timeout resolves with code null.
 */
export async function run(command, { cwd, env, signal, timeoutMs, show = false } = {}) {
  signal?.throwIfAborted();
  const [program, ...args] = [...endWithParent('TERM'), ...command];
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(program, args, { cwd, env, detached: true, stdio });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const exited = new Promise((done) => {
    child.once('error', (error) => done({ code: 127, error }));
    child.once('close', (code) => done({ code }));
  });
  const stop = () => void stopGroup(child.pid, exited, 'SIGTERM');
  const timer = timeoutMs ? setTimeout(stop, timeoutMs) : undefined;
  signal?.addEventListener('abort', stop);
  const { code, error } = await exited;
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  return { code, output: error ? error.message : Buffer.concat(chunks).toString() };
}
