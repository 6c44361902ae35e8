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
  const args = ['--config', 'e2e/drill/playwright.config.ts', ...process.argv.slice(2)];
  return withTestRun((folder) =>
    withTestPostgres({ folder, signal }, (postgres) =>
      runPlaywright({ folder, postgres, browser, args, env: walkSettings(postgres), signal }),
    ),
  );
}

/** The walk reads the trail itself, row by row, so it is told where the console keeps it. */
function walkSettings(postgres) {
  const { DRILL_SEED = '1', DRILL_ACTIONS = '2000' } = process.env;
  return { DRILL_SEED, DRILL_ACTIONS, CONSOLE_DATABASE_URL: postgres.url('evo_console') };
}
