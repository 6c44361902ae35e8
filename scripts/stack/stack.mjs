import { CommandFailure } from './command-failure.mjs';
import { openDatabases } from './open-databases.mjs';
import { waitUntilReady } from './readiness.mjs';
import { run } from './run.mjs';
import { readSecrets } from './secrets.mjs';
import { startService } from './service.mjs';
import { consoleAddress, consoleEnvironment, sandboxAddress, sandboxEnvironment } from './service-environment.mjs';
import { root } from './settings.mjs';

export const NEXT = 'node_modules/next/dist/bin/next';

/**
 * Megabytes of memory for what is new in a process; the Dockerfile gives as much. A page of a list lives for a moment: with the usual 16 it is copied
 * about, and then taken for something that stays.
 */
const YOUNG_GENERATION = '--max-semi-space-size=32';

/**
 * Runs what `parts` names (`console`: 'start' | 'dev' | null; `sandbox`: boolean) with its databases, until `body` has
 * ended, and stops everything it started, in order, however it ends. `body(stack)` is called when all parts are ready;
 * `stack.failed` rejects when a part dies. `databases` lends an open PostgreSQL; `show` says which log lines reach the terminal.
 */
export async function withStack(settings, parts, { signal, databases, show }, body) {
  const stops = [];
  try {
    const secrets = await readSecrets(settings.dataDir);
    const opened = databases ?? (await openDatabases(settings, parts, secrets, signal));
    if (!databases) stops.unshift(opened.stop);
    const context = { settings, secrets, opened, show };
    const services = await startTogether(signal, [
      ...(parts.sandbox ? [(cancelled) => startSandbox({ ...context, signal: cancelled }, stops)] : []),
      ...(parts.console ? [(cancelled) => startConsole({ ...context, signal: cancelled }, parts.console, stops)] : []),
    ]);
    const failed = firstDeath([...services, opened]);
    failed.catch(() => {});
    return await body({ failed });
  } finally {
    for (const stop of stops) await stop();
  }
}

// When one fails, the others are given up and waited for: none may come up after everything was stopped.
async function startTogether(signal, starters) {
  const others = new AbortController();
  const cancelled = AbortSignal.any([signal, others.signal]);
  const failures = [];
  const giveUp = (error) => {
    failures.push(error);
    others.abort();
  };
  const services = await Promise.all(starters.map((start) => start(cancelled).catch(giveUp)));
  if (failures.length > 0) throw failures[0];
  return services;
}

/** Brings the console's database up to date. */
export async function migrate(env, signal) {
  const command = [process.execPath, '--conditions=react-server', '--import', 'tsx', 'lib/store/migrate.ts'];
  const { code, output } = await run(command, { cwd: root, env, signal });
  if (code !== 0) throw new CommandFailure(`The database could not be prepared:\n${output.trim()}`, code ?? 1);
}

async function startSandbox({ settings, secrets, opened, signal, show }, stops) {
  const env = sandboxEnvironment(settings, secrets, opened.sandboxUrl);
  const sandbox = startService('sandbox', [YOUNG_GENERATION, '--import', 'tsx', 'sandbox/main.ts'], {
    env,
    dataDir: settings.dataDir,
    show,
  });
  stops.unshift(sandbox.stop);
  await waitUntilReady(sandbox, `${sandboxAddress(settings)}/_sandbox/state`, { seconds: 120, signal });
  return sandbox;
}

async function startConsole({ settings, secrets, opened, signal, show }, kind, stops) {
  const env = consoleEnvironment(settings, secrets, opened.consoleUrl);
  await migrate(env, signal);
  const command = [YOUNG_GENERATION, NEXT, kind, '-p', String(settings.port), '-H', settings.host];
  const service = startService('console', command, { env, dataDir: settings.dataDir, show });
  stops.unshift(service.stop);
  await waitUntilReady(service, `${consoleAddress(settings)}/api/ready`, { seconds: 120, signal });
  return service;
}

async function firstDeath(parts) {
  throw await Promise.race(parts.map(async (part) => (await part.exited, part.failure())));
}
