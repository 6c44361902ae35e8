import { join } from 'node:path';
import { startChild } from './child.mjs';
import { CommandFailure } from './command-failure.mjs';
import { root } from './settings.mjs';

const PINO_ERROR = 50;
const CONFIGURATION_ERROR = 78;

/** Starts the console or the sandbox. Its output goes to a log in DATA_DIR/logs; errors, or with `loud` everything, are shown too. */
export function startService(name, command, { env, dataDir, loud = false }) {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  const show = (line) => {
    const shown = loud ? line : errorIn(line);
    if (shown) console.error(loud ? shown : `${name}: ${shown}`);
  };
  const child = startChild([process.execPath, ...command], { cwd: root, env, logFile, onLine: show });
  const tail = () => (loud ? '' : `${child.lastLines.join('\n')}\n`) + `(${logFile})`;
  const failure = async () => {
    const { code, how } = await child.exited;
    return new CommandFailure(`${name} ended with ${how}.\n${tail()}`, code === CONFIGURATION_ERROR ? code : 1);
  };
  return { name, exited: child.exited, stop: child.stop, tail, failure };
}

/** What a log line says went wrong, or null. Lines are pino's JSON or plain text. */
export function errorIn(line) {
  if (!line.startsWith('{')) return /^\s*⨯|^\s*(\w+)?Error\b|\bfatal\b/i.test(line) ? line : null;
  try {
    const { level, msg, err } = JSON.parse(line);
    return level >= PINO_ERROR ? [msg, err?.message].filter(Boolean).join(': ') : null;
  } catch {
    return null;
  }
}
