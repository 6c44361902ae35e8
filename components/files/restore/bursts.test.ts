import { expect, it } from 'vitest';
import { madeFiles } from '@/components/files/test/made-files';
import { burstsOf } from './bursts';

const ANNA = { id: 'p-1', name: 'Geology Lead', email: null };
const BEN = { id: 'p-2', name: null, email: 'crew@sandbox.example' };
const MINUTE = 60_000;

/** Deleted files, each by whom and at which minute. */
function deleted(...given: [person: typeof ANNA | typeof BEN | null, minute: number][]) {
  return madeFiles(
    ...given.map(([deletedBy, minute], index) => ({ id: `f-${index}`, deletedBy, deleted: minute * MINUTE })),
  );
}

function told(files: ReturnType<typeof deleted>) {
  return burstsOf(files).map(({ person, files: inIt }) => [person?.id ?? null, inIt.map(({ id }) => id)]);
}

it('is what one person deleted without a pause, whoever deleted in between', () => {
  const files = deleted([ANNA, 10], [BEN, 11], [ANNA, 12], [BEN, 12.5], [ANNA, 14], [BEN, 13]);
  expect(told(files)).toEqual([
    ['p-1', ['f-0', 'f-2', 'f-4']],
    ['p-2', ['f-1', 'f-3', 'f-5']],
  ]);
});

it('ends with a pause, and is nothing below three files', () => {
  expect(told(deleted([ANNA, 1], [ANNA, 2], [ANNA, 4.1], [ANNA, 5], [ANNA, 6]))).toEqual([
    ['p-1', ['f-2', 'f-3', 'f-4']],
  ]);
  expect(told(deleted([ANNA, 1], [ANNA, 2]))).toEqual([]);
});

it('takes files whose deleter is unknown together, and leaves out those without a time', () => {
  expect(told(deleted([null, 1], [null, 2], [null, 3], [null, 0]))).toEqual([[null, ['f-0', 'f-1', 'f-2']]]);
});
