import { run } from '../stack/run.mjs';
import { root } from '../stack/settings.mjs';
import { NOTHING, add } from './tally.mjs';

const bin = (name) => [process.execPath, `node_modules/${name}`];

// Each of them keeps one core busy, so there are two lines of them. Lint reads the types that `typegen` writes, and comes
// long after it.
const LINES = [
  [
    { name: 'lockfile', steps: [[process.execPath, 'scripts/complete-lockfile.mjs', '--check']] },
    { name: 'format', steps: [[...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']] },
    { name: 'lint', steps: [[...bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']] },
  ],
  [
    {
      name: 'types',
      steps: [
        [...bin('next/dist/bin/next'), 'typegen'],
        [...bin('typescript/bin/tsc'), '--noEmit'],
      ],
    },
  ],
];

/** Runs the checks that need no test runner. Each counts as one test; a failed one shows what it said. */
export async function runChecks(signal) {
  const tallies = await Promise.all(LINES.map((line) => runLine(line, signal)));
  return tallies.reduce(add);
}

async function runLine(checks, signal) {
  let tally = NOTHING;
  for (const check of checks) {
    const start = Date.now();
    const complaint = await runSteps(check.steps, signal);
    const seconds = ((Date.now() - start) / 1_000).toFixed(1);
    console.log(`${complaint === null ? '✓' : '✗'} ${check.name} (${seconds} s)`);
    if (complaint !== null) console.log(complaint);
    tally = add(tally, { passed: complaint === null ? 1 : 0, failed: complaint === null ? 0 : 1, skipped: 0 });
  }
  return tally;
}

async function runSteps(steps, signal) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  for (const command of steps) {
    const { code, output } = await run(command, { cwd: root, env, signal });
    if (code !== 0) return output.trim();
  }
  return null;
}
