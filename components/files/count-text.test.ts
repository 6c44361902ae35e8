import { describe, expect, it } from 'vitest';
import { countText } from '@/components/files/count-text';

const whole = { matching: 204, loaded: 204, total: 204, filtering: false, complete: true };

describe('the count of files', () => {
  it.each([
    [whole, '204 files'],
    [{ ...whole, matching: 9, filtering: true }, '9 of 204 files'],
    [{ ...whole, matching: 0, filtering: true }, '0 of 204 files'],
    [{ ...whole, matching: 1, loaded: 1, total: 1 }, '1 file'],
    [{ ...whole, matching: 0, loaded: 0, total: 0 }, 'No files'],
    [{ ...whole, loaded: 5000, total: 100_000, complete: false }, '5,000 of 100,000 files, loading'],
    [
      { matching: 12, loaded: 5000, total: 100_000, filtering: true, complete: false },
      '12 match so far; 5,000 of 100,000 files, loading',
    ],
  ])('%j is %j', (count, text) => {
    expect(countText(count)).toBe(text);
  });
});
