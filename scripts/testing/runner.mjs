import { existsSync, readFileSync } from 'node:fs';
import { run } from '../stack/run.mjs';
import { root } from '../stack/settings.mjs';
import { judge } from './tally.mjs';

/** Runs a test runner that writes a JSON report, says what is wrong with the run as a whole, and returns its counts. */
export async function runTests({ name, command, env, reportFile, toTally, signal }) {
  const { code } = await run(command, { cwd: root, env, signal, show: true });
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
  const { tally, problem } = judge({ name, exitCode: code, report, toTally });
  if (problem) console.log(`✗ ${problem}`);
  return tally;
}
