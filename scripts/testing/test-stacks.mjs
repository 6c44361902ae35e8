import { join } from 'node:path';
import { createDatabases } from '../stack/postgres-connection.mjs';
import { freePort } from '../stack/ports.mjs';
import { readSecrets } from '../stack/secrets.mjs';
import { consoleAddress, consoleEnvironment, sandboxAddress } from '../stack/service-environment.mjs';
import { neutralEnvironment } from '../stack/settings.mjs';
import { NEXT, withStack } from '../stack/stack.mjs';

/**
 * Runs `count` stacks over one PostgreSQL, each a console and a sandbox with databases and a folder of its own, until
 * `body({ stacks, failed })` has ended. `stacks` tells a test where each one is; `failed` rejects when a part dies.
 */
export async function withTestStacks(count, { folder, postgres, signal }, body) {
  const plans = [];
  for (let number = 1; number <= count; number += 1) plans.push(await planStack({ folder, postgres, number }));
  return startNext(plans, { stacks: [], deaths: [] });

  function startNext([plan, ...later], { stacks, deaths }) {
    if (!plan) return body({ stacks, failed: Promise.race(deaths) });
    // The tests provoke errors on purpose.
    const options = { signal, databases: plan.databases, show: 'nothing' };
    return withStack(plan.settings, { console: 'start', sandbox: true }, options, ({ failed }) =>
      startNext(later, { stacks: [...stacks, plan.described], deaths: [...deaths, failed] }),
    );
  }
}

async function planStack({ folder, postgres, number }) {
  const names = { console: `evo_console_${number}`, sandbox: `evo_sandbox_${number}` };
  await createDatabases(postgres.url('postgres'), Object.values(names));
  const consoleUrl = postgres.url(names.console);
  const databases = { ...postgres, consoleUrl, sandboxUrl: postgres.url(names.sandbox) };
  const settings = await testSettings(join(folder, `stack-${number}`));
  const described = {
    consoleUrl: consoleAddress(settings),
    sandboxUrl: sandboxAddress(settings),
    consoleDatabaseUrl: consoleUrl,
    consoleLog: join(settings.dataDir, 'logs', 'console.log'),
    otherConsole: await describeOtherConsole(settings, consoleUrl),
  };
  return { settings, databases, described };
}

async function testSettings(dataDir) {
  const host = '127.0.0.1';
  const ports = { port: await freePort(), sandboxPort: await freePort(), otherPort: await freePort() };
  const consoles = [ports.port, ports.otherPort].map((port) => consoleAddress({ host, port }));
  const env = { ...neutralEnvironment(), SANDBOX_CONSOLE_URLS: consoles.join(',') };
  return { mode: 'sandbox', host, ...ports, dataDir, env };
}

/** How a test starts a second console beside the first, with other session limits: command, environment and address. */
async function describeOtherConsole(settings, databaseUrl) {
  const other = { ...settings, port: settings.otherPort };
  return {
    url: consoleAddress(other),
    command: [NEXT, 'start', '-p', String(other.port), '-H', other.host],
    env: consoleEnvironment(other, await readSecrets(settings.dataDir), databaseUrl),
  };
}
