// `npm run bench`: how fast the files page is at several sizes. BENCH_SIZES and BENCH_RUNS choose others; the figures go
// to docs/bench.json and docs/bench.md, or into BENCH_FOLDER.
import { startBehindOthers } from './stack/child.mjs';
import { runCommand } from './stack/command.mjs';
import { prepare } from './stack/prepare.mjs';
import { requireBrowser } from './testing/browser.mjs';
import { runPlaywright } from './testing/playwright-run.mjs';
import { withTestPostgres, withTestRun } from './testing/test-run.mjs';

await runCommand(bench, { interruptedCode: 130 });

async function bench(signal) {
  await prepare({ build: true, signal });
  const browser = await requireBrowser(signal);
  // The browser is measured, and mostly has a machine of its own.
  startBehindOthers();
  const { BENCH_SIZES = '1000,100000,1000000', BENCH_RUNS = '5', BENCH_FOLDER = 'docs' } = process.env;
  const env = { BENCH_SIZES, BENCH_RUNS, BENCH_FOLDER };
  const args = ['--config', 'bench/playwright.config.ts', ...process.argv.slice(2)];
  return withTestRun((folder) =>
    withTestPostgres({ folder, signal }, (postgres) => runPlaywright({ folder, postgres, browser, args, env, signal })),
  );
}
