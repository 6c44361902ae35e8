// `npm test`: prepares what is missing, then every check and test, all against real parts.
import { CommandFailure } from './stack/command-failure.mjs';
import { runCommand } from './stack/command.mjs';
import { checkNodeVersion } from './stack/node-version.mjs';
import { prepare } from './stack/prepare.mjs';
import { requireBrowser } from './testing/browser.mjs';
import { runChecks } from './testing/checks.mjs';
import { BROWSER_WORKERS, runPlaywright } from './testing/playwright-run.mjs';
import { NOTHING, add } from './testing/tally.mjs';
import { withTestPostgres, withTestRun } from './testing/test-run.mjs';
import { runBuiltTests, runVitest } from './testing/vitest-run.mjs';

await runCommand(test, { interruptedCode: 130 });

async function test(signal) {
  const warning = checkNodeVersion();
  if (warning) console.log(warning);
  await prepare({ signal });
  return withTestRun(async (folder) => {
    const checks = await runChecks(signal);
    const tests = await withTestPostgres({ folder, signal }, async (postgres) => {
      const unit = await runVitest({ folder, databaseUrl: postgres.url('postgres'), signal });
      return add(unit, await testsOnTheBuild({ folder, postgres, signal }));
    });
    return add(checks, tests);
  });
}

// Without a build or a browser the other counts still stand, and the run has failed.
async function testsOnTheBuild({ folder, postgres, signal }) {
  let tally = NOTHING;
  try {
    await prepare({ build: true, signal });
    tally = await runBuiltTests({ folder, databaseUrl: postgres.url('postgres'), signal });
    const browser = await requireBrowser(signal);
    return add(tally, await runPlaywright({ folder, postgres, browser, workers: BROWSER_WORKERS, signal }));
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(`✗ ${error.message}`);
    return add(tally, { ...NOTHING, failed: 1 });
  }
}
