import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

let parentDeathPrefix;
let priorityPrefix = [];

/** From now on what is started leaves the processor to others first, where the system knows `nice`: for what is measured beside it. */
export function startBehindOthers() {
  const prefix = ['nice', '-n', '10'];
  if (spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0) priorityPrefix = prefix;
}

/** Words to put before a command so that it gets `signal` when this process dies, even by kill -9. Empty where unsupported. */
export function endWithParent(signal) {
  parentDeathPrefix ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;
  return parentDeathPrefix ? ['setpriv', '--pdeathsig', signal] : [];
}

/**
 * Starts a long-lived process in a group of its own, so that Ctrl-C reaches only us and we stop things in order.
 * Its output goes to `logFile`; `onLine(line)` sees each line too. `exited` resolves to how it ended, never rejects.
 */
export function startChild(command, { cwd, env, logFile, onLine = () => {} }) {
  const [program, ...args] = [...endWithParent('TERM'), ...priorityPrefix, ...command];
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const lastLines = [];
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      onLine(line);
    });
  }
  const exited = new Promise((done) => {
    child.once('error', (error) => done({ code: 127, how: error.message }));
    child.once('close', (code, signal) =>
      done({ code: code ?? 1, how: signal ? `signal ${signal}` : `exit code ${code}` }),
    );
  });
  void exited.then(() => log.end());
  return { pid: child.pid, exited, lastLines, stop: () => stopGroup(child.pid, exited, 'SIGTERM') };
}

/** Asks a process group to end, and ends it by force after ten seconds. */
export async function stopGroup(pid, exited, signal) {
  if (pid === undefined) return;
  signalGroup(pid, signal);
  const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), 10_000);
  await exited;
  clearTimeout(force);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
