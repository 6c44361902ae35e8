import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';
import { isAlive } from './process-identity.mjs';
import { run } from './run.mjs';

const MAJOR = '18';

/** Creates the cluster's files under `home` unless they are there. A half-made cluster is made anew. */
export async function createClusterFiles({ home, binaries, runner, password, signal }) {
  const data = join(home, 'data');
  if (existsSync(data)) return requireVersion(data);
  const draft = join(home, 'data.new');
  const passwordFile = join(home, 'password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  runner.own(home);
  const options = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const initdb = [...runner.prefix, join(binaries, 'initdb'), '-D', draft, '--no-sync', ...options, ...locale];
  const { code, output } = await run(initdb, { cwd: home, env: { ...process.env, LC_ALL: 'C' }, signal });
  rmSync(passwordFile);
  if (code !== 0) throw new CommandFailure(`The database could not be created in ${home}:\n${output.trim()}`);
  renameSync(draft, data);
}

/** The port of the cluster's living server, or null. Traces of a dead server are cleared, even if its pid lives on in another process. */
export function runningPort(home) {
  const data = join(home, 'data');
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  if (pid && isAlive({ pid: Number(pid), start: null }) && servesFrom(pid, data)) return Number(port) || null;
  rmSync(pidFile, { force: true });
  return null;
}

function servesFrom(pid, data) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch (error) {
    // Without /proc the pid alone has to do.
    return error.code === 'ENOENT' && process.platform !== 'linux';
  }
}

function requireVersion(data) {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new CommandFailure(
    `${data} was made by PostgreSQL ${version}; this console brings ${MAJOR}. Move the folder away or set DATABASE_URL.`,
  );
}
