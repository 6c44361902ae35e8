import { join } from 'node:path';
import { markPreparedInUse } from '../stack/prepare.mjs';
import { freePort } from '../stack/ports.mjs';
import { readSecrets } from '../stack/secrets.mjs';
import { consoleAddress, consoleEnvironment, sandboxAddress } from '../stack/service-environment.mjs';
import { neutralEnvironment } from '../stack/settings.mjs';
import { NEXT, withStack } from '../stack/stack.mjs';
import { runTests } from './runner.mjs';
import { tallyOfPlaywright } from './tally.mjs';

/**
 * Starts console and sandbox on free ports over `postgres`, drives them with a browser, and returns the counts. `args`
 * and `env` go to Playwright.
 */
export async function runPlaywright({ folder, postgres, browser, args = [], env = {}, signal }) {
  const settings = await testSettings(folder);
  const release = markPreparedInUse();
  try {
    // The tests provoke errors on purpose.
    const databases = lend(postgres);
    const options = { signal, databases, show: 'nothing' };
    const otherConsole = await describeOtherConsole(settings, databases);
    return await withStack(settings, { console: 'start', sandbox: true }, options, ({ failed }) => {
      const death = new AbortController();
      failed.catch(() => death.abort());
      const alive = AbortSignal.any([signal, death.signal]);
      return Promise.race([failed, drive({ settings, otherConsole, folder, browser, args, env, signal: alive })]);
    });
  } finally {
    release();
  }
}

async function testSettings(folder) {
  const host = '127.0.0.1';
  const ports = { port: await freePort(), sandboxPort: await freePort(), otherPort: await freePort() };
  const consoles = [ports.port, ports.otherPort].map((port) => consoleAddress({ host, port }));
  const env = { ...neutralEnvironment(), SANDBOX_CONSOLE_URLS: consoles.join(',') };
  return { mode: 'sandbox', host, ...ports, dataDir: folder, env };
}

/** How a test starts a second console beside the first, with other session limits: command, environment and address. */
async function describeOtherConsole(settings, databases) {
  const other = { ...settings, port: settings.otherPort };
  return {
    url: consoleAddress(other),
    command: [NEXT, 'start', '-p', String(other.port), '-H', other.host],
    env: consoleEnvironment(other, await readSecrets(settings.dataDir), databases.consoleUrl),
  };
}

function lend(postgres) {
  return { ...postgres, consoleUrl: postgres.url('evo_console'), sandboxUrl: postgres.url('evo_sandbox') };
}

function drive({ settings, otherConsole, folder, browser, args, env, signal }) {
  const reportFile = join(folder, 'playwright.json');
  return runTests({
    name: 'Playwright',
    command: [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...args],
    env: {
      ...neutralEnvironment(),
      CONSOLE_URL: consoleAddress(settings),
      SANDBOX_URL: sandboxAddress(settings),
      OTHER_CONSOLE: JSON.stringify(otherConsole),
      BROWSER_PATH: browser,
      BROWSER_RESULTS_DIR: join(folder, 'browser-results'),
      CONSOLE_LOG: join(folder, 'logs', 'console.log'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      ...env,
    },
    reportFile,
    toTally: tallyOfPlaywright,
    signal,
  });
}
