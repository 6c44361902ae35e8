// `npm run drill`: a long random walk under random faults. DRILL_SEED and DRILL_ACTIONS choose another walk.
import { runCommand } from './stack/command.mjs';
import { prepare } from './stack/prepare.mjs';
import { requireBrowser } from './testing/browser.mjs';
import { runPlaywright } from './testing/playwright-run.mjs';
import { withTestPostgres, withTestRun } from './testing/test-run.mjs';

await runCommand(drill, { interruptedCode: 130 });

async function drill(signal) {
  await prepare({ build: true, signal });
  const browser = await requireBrowser(signal);
  const { DRILL_SEED = '1', DRILL_ACTIONS = '2000' } = process.env;
  const env = { DRILL_SEED, DRILL_ACTIONS };
  const args = ['--config', 'e2e/drill/playwright.config.ts', ...process.argv.slice(2)];
  return withTestRun((folder) =>
    withTestPostgres({ folder, signal }, (postgres) => runPlaywright({ folder, postgres, browser, args, env, signal })),
  );
}
