/** Counts of tests, summed over runners. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of a test run. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** 0 only when something ran and nothing failed or was left out. */
export function exitCodeOf({ passed, failed, skipped }) {
  return passed > 0 && failed === 0 && skipped === 0 ? 0 : 1;
}

/** Vitest's JSON report as counts. */
export function tallyOfVitest(report) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo } = report;
  return { passed, failed, skipped: pending + todo };
}

/** Playwright's JSON report as counts. A test that passes only now and then fails. */
export function tallyOfPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * What a runner's report is worth: a runner that left no report, ran nothing, or ended badly without naming a failed
 * test counts as one failure. Returns `{ tally, problem }`; the problem is null or a sentence.
 */
export function judge({ name, exitCode, report, toTally }) {
  if (!report) return withFailure(NOTHING, `${name} ended with exit code ${exitCode} and left no report.`);
  const tally = toTally(report);
  if (tally.passed + tally.failed === 0) return withFailure(tally, `${name} ran no test.`);
  if (exitCode !== 0 && tally.failed === 0) return withFailure(tally, `${name} ended with exit code ${exitCode}.`);
  if (tally.skipped > 0) return { tally, problem: `${name} left out ${tally.skipped} tests; every test has to run.` };
  return { tally, problem: null };
}

function withFailure(tally, problem) {
  return { tally: add(tally, { passed: 0, failed: 1, skipped: 0 }), problem };
}
