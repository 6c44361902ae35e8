import { join } from 'node:path';
import { markPreparedInUse } from '../stack/prepare.mjs';
import { freePort } from '../stack/ports.mjs';
import { consoleAddress, sandboxAddress } from '../stack/service-environment.mjs';
import { neutralEnvironment } from '../stack/settings.mjs';
import { withStack } from '../stack/stack.mjs';
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
    const options = { signal, databases: lend(postgres), show: 'nothing' };
    return await withStack(settings, { console: 'start', sandbox: true }, options, ({ failed }) => {
      const death = new AbortController();
      failed.catch(() => death.abort());
      const alive = AbortSignal.any([signal, death.signal]);
      return Promise.race([failed, drive({ settings, folder, browser, args, env, signal: alive })]);
    });
  } finally {
    release();
  }
}

async function testSettings(folder) {
  const env = neutralEnvironment();
  const ports = { port: await freePort(), sandboxPort: await freePort() };
  return { mode: 'sandbox', host: '127.0.0.1', ...ports, dataDir: folder, env };
}

function lend(postgres) {
  return { ...postgres, consoleUrl: postgres.url('evo_console'), sandboxUrl: postgres.url('evo_sandbox') };
}

function drive({ settings, folder, browser, args, env, signal }) {
  const reportFile = join(folder, 'playwright.json');
  return runTests({
    name: 'Playwright',
    command: [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...args],
    env: {
      ...neutralEnvironment(),
      CONSOLE_URL: consoleAddress(settings),
      SANDBOX_URL: sandboxAddress(settings),
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
