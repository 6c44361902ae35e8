import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { markPreparedInUse } from '../stack/prepare.mjs';
import { neutralEnvironment } from '../stack/settings.mjs';
import { runTests } from './runner.mjs';
import { tallyOfPlaywright } from './tally.mjs';
import { withTestStacks } from './test-stacks.mjs';

/** How many browsers run side by side. Each has a stack of its own: a test may break Evo, or put it back to its seed. */
export const BROWSER_WORKERS = Math.min(availableParallelism(), 4);

/**
 * Starts a stack for each worker over `postgres`, drives them with browsers, and returns the counts. `args` and `env` go
 * to Playwright.
 */
export async function runPlaywright({ folder, postgres, browser, workers = 1, args = [], env = {}, signal }) {
  const release = markPreparedInUse();
  try {
    return await withTestStacks(workers, { folder, postgres, signal }, ({ stacks, failed }) => {
      const death = new AbortController();
      failed.catch(() => death.abort());
      const alive = AbortSignal.any([signal, death.signal]);
      return Promise.race([failed, drive({ stacks, folder, browser, args, env, signal: alive })]);
    });
  } finally {
    release();
  }
}

function drive({ stacks, folder, browser, args, env, signal }) {
  const reportFile = join(folder, 'playwright.json');
  return runTests({
    name: 'Playwright',
    command: [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...args],
    env: {
      ...neutralEnvironment(),
      STACKS: JSON.stringify(stacks),
      BROWSER_PATH: browser,
      BROWSER_RESULTS_DIR: join(folder, 'browser-results'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      ...env,
    },
    reportFile,
    toTally: tallyOfPlaywright,
    signal,
  });
}
