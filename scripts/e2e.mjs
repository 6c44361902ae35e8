// `npm run e2e`: the browser tests alone. Words after `--` go to Playwright: `npm run e2e -- delete --debug`.
import { runCommand } from './stack/command.mjs';
import { prepare } from './stack/prepare.mjs';
import { requireBrowser } from './testing/browser.mjs';
import { BROWSER_WORKERS, runPlaywright } from './testing/playwright-run.mjs';
import { withTestPostgres, withTestRun } from './testing/test-run.mjs';

await runCommand(e2e, { interruptedCode: 130 });

async function e2e(signal) {
  await prepare({ build: true, signal });
  const browser = await requireBrowser(signal);
  const args = process.argv.slice(2);
  return withTestRun((folder) =>
    withTestPostgres({ folder, signal }, (postgres) =>
      runPlaywright({ folder, postgres, browser, args, workers: BROWSER_WORKERS, signal }),
    ),
  );
}
