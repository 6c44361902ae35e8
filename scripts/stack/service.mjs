import { join } from 'node:path';
import { startChild } from './child.mjs';
import { CommandFailure } from './command-failure.mjs';
import { CONFIGURATION_ERROR } from './evo-configuration.mjs';
import { root } from './settings.mjs';

const PINO_ERROR = 50;

const SHOWN = { all: (line) => line, errors: errorIn, nothing: () => null };

/** Starts the console or the sandbox. Its output goes to a log in DATA_DIR/logs, and to the terminal as `show` says. */
export function startService(name, command, { env, dataDir, show = 'errors' }) {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  const onLine = (line) => {
    const shown = SHOWN[show](line);
    if (shown) console.error(show === 'all' ? shown : `${name}: ${shown}`);
  };
  const child = startChild([process.execPath, ...command], { cwd: root, env, logFile, onLine });
  const tail = () => (show === 'all' ? '' : `${child.lastLines.join('\n')}\n`) + `(${logFile})`;
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
