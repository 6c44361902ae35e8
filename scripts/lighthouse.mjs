// `npm run lighthouse`: Lighthouse over sign-in, files and activity of the production build. Fetches Lighthouse once.
import { startBehindOthers } from './stack/child.mjs';
import { runCommand } from './stack/command.mjs';
import { fetchTool } from './stack/fetch-tool.mjs';
import { prepare } from './stack/prepare.mjs';
import { requireBrowser } from './testing/browser.mjs';
import { runPlaywright } from './testing/playwright-run.mjs';
import { withTestPostgres, withTestRun } from './testing/test-run.mjs';

await runCommand(audit, { interruptedCode: 130 });

async function audit(signal) {
  await prepare({ build: true, signal });
  const browser = await requireBrowser(signal);
  // The browser is measured, and mostly has a machine of its own.
  startBehindOthers();
  const env = { LIGHTHOUSE_FOLDER: await fetchTool('lighthouse', signal) };
  const args = ['--config', 'e2e/lighthouse/playwright.config.ts', ...process.argv.slice(2)];
  return withTestRun((folder) =>
    withTestPostgres({ folder, signal }, (postgres) => runPlaywright({ folder, postgres, browser, args, env, signal })),
  );
}
