import { describe, expect, it } from 'vitest';
import { add, exitCodeOf, judge, summaryLine, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

const vitest = (passed: number, failed: number, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
});

describe('the last line', () => {
  it('sums the runners', () => {
    const sum = add(
      tallyOfVitest(vitest(10, 1)),
      tallyOfPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }),
    );
    expect(summaryLine(sum)).toBe('15 passed, 3 failed');
  });

  it('names skipped tests only where there are some', () => {
    expect(summaryLine(tallyOfVitest(vitest(3, 0, 1, 1)))).toBe('3 passed, 0 failed, 2 skipped');
  });
});

describe('the exit code', () => {
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, 0],
    [{ passed: 3, failed: 1, skipped: 0 }, 1],
    [{ passed: 3, failed: 0, skipped: 1 }, 1],
    [{ passed: 0, failed: 0, skipped: 0 }, 1],
  ])('of %o is %i', (tally, code) => {
    expect(exitCodeOf(tally)).toBe(code);
  });
});

describe('a runner', () => {
  const judged = (exitCode: number, report: object | null) =>
    judge({ name: 'Runner', exitCode, report, toTally: tallyOfVitest });

  it('that crashed without a report has failed', () => {
    expect(judged(134, null)).toEqual({
      tally: { passed: 0, failed: 1, skipped: 0 },
      problem: 'Runner ended with exit code 134 and left no report.',
    });
  });

  it('that ran nothing has failed', () => {
    expect(judged(0, vitest(0, 0)).tally.failed).toBe(1);
  });

  it('that ended badly though no test failed has failed', () => {
    expect(judged(1, vitest(4, 0))).toMatchObject({ tally: { passed: 4, failed: 1 } });
  });

  it('that names its failures is taken at its word', () => {
    expect(judged(1, vitest(4, 2))).toEqual({ tally: { passed: 4, failed: 2, skipped: 0 }, problem: null });
  });
});
