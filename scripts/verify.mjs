// `npm run verify`: the quick checks and the unit tests.
import { runCommand } from './stack/command.mjs';
import { checkNodeVersion } from './stack/node-version.mjs';
import { prepare } from './stack/prepare.mjs';
import { runChecks } from './testing/checks.mjs';
import { add } from './testing/tally.mjs';
import { withTestRun } from './testing/test-run.mjs';
import { runVitest } from './testing/vitest-run.mjs';

await runCommand(verify, { interruptedCode: 130 });

async function verify(signal) {
  checkNodeVersion();
  await prepare({ signal });
  return withTestRun(async (folder) => add(await runChecks(signal), await runVitest({ folder, signal })));
}
