import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startChild, stopGroup } from './child.mjs';
import { CommandFailure } from './command-failure.mjs';
import { withLock } from './lock.mjs';
import { freePort } from './ports.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { connectionProblem, ownerUrl } from './postgres-connection.mjs';
import { createClusterFiles, runningPort } from './postgres-files.mjs';
import { postgresRunner, serverPrefix } from './postgres-runner.mjs';

const WRONG_PASSWORD = '28P01';
const START_SECONDS = 60;

/**
 * Opens the embedded PostgreSQL in `dataDir`: joins the server that another command runs there, else starts one.
 * `url(database)` is an owner's address; `stop()` ends the server only if it was started here. `durable: false` is for
 * data nobody will miss; without `port` any free one is taken. `exited` resolves when our own server ends.
 */
export async function openPostgres({ dataDir, password, durable = true, port = null, signal }) {
  const home = join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return withLock(
    join(dataDir, 'postgres.lock'),
    async () =>
      (await joinRunning(home, password, signal)) ?? (await start({ home, password, durable, wanted: port, signal })),
    { signal },
  );
}

async function joinRunning(home, password, signal) {
  const deadline = Date.now() + START_SECONDS * 1_000;
  for (let port = runningPort(home); port !== null; port = runningPort(home)) {
    const problem = await connectionProblem(ownerUrl(port, password));
    if (problem === null) return cluster(port, password, { exited: new Promise(() => {}), stop: async () => {} });
    refuseWrongPassword(problem, home);
    if (Date.now() > deadline)
      throw new CommandFailure(`The database in ${home} runs but does not answer (${problem}).`);
    await delay(100, undefined, { signal });
  }
  return null;
}

async function start({ home, password, durable, wanted, signal }) {
  const binaries = postgresBinaries();
  const runner = postgresRunner();
  await createClusterFiles({ home, binaries, runner, password, signal });
  runner.own(home);
  const port = wanted ?? (await freePort());
  const server = startChild([...serverPrefix(runner), join(binaries, 'postgres'), ...options(home, port, durable)], {
    cwd: home,
    env: { ...process.env, LC_ALL: 'C' },
    logFile: join(home, 'postgres.log'),
  });
  // SIGINT is PostgreSQL's fast shutdown: it ends sessions; SIGTERM would wait for them.
  const stop = () => stopGroup(server.pid, server.exited, 'SIGINT');
  try {
    await answers(server, ownerUrl(port, password), home, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return cluster(port, password, { exited: server.exited, stop });
}

function options(home, port, durable) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', join(home, 'data'), '-p', String(port), ...pairs];
}

async function answers(server, url, home, signal) {
  let ended = null;
  void server.exited.then((end) => (ended = end));
  for (const deadline = Date.now() + START_SECONDS * 1_000; Date.now() < deadline;) {
    const problem = await connectionProblem(url);
    if (problem === null) return;
    refuseWrongPassword(problem, home);
    if (ended) break;
    await delay(30, undefined, { signal });
  }
  throw new CommandFailure(
    `The database did not start (${ended?.how ?? 'no answer'}):\n${server.lastLines.join('\n')}`,
  );
}

function refuseWrongPassword(problem, home) {
  if (problem !== WRONG_PASSWORD) return;
  throw new CommandFailure(
    `The password in secrets.json does not open the database in ${home}. Put the file back that was made with it.`,
  );
}

function cluster(port, password, lifetime) {
  return { url: (database) => ownerUrl(port, password, database), ...lifetime };
}
