import type { Steps } from '@/components/files/in-steps';

/** So many are sorted in one go. */
const RUN = 4_096;

export type Compare<T> = (one: T, other: T) => number;

/** The items in order: short runs first, then merged two by two. Equal ones stay as they were. */
export function* sortInSteps<T>(items: readonly T[], compare: Compare<T>): Steps<T[]> {
  let sorted: T[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    sorted.push(...items.slice(start, start + RUN).sort(compare));
    yield;
  }
  for (let width = RUN; !isInOrder(sorted, width, compare); width *= 2) {
    const wider: T[] = [];
    for (let start = 0; start < sorted.length; start += 2 * width) {
      const middle = start + width;
      yield* merge(sorted.slice(start, middle), sorted.slice(middle, middle + width), compare, wider);
    }
    sorted = wider;
  }
  return sorted;
}

/** Whether runs of this width, sorted each, follow one another as they are. */
function isInOrder<T>(sorted: readonly T[], width: number, compare: Compare<T>): boolean {
  for (let start = width; start < sorted.length; start += width) {
    const [last, next] = [sorted[start - 1], sorted[start]];
    if (last !== undefined && next !== undefined && compare(last, next) > 0) return false;
  }
  return true;
}

/** Puts two sorted lists on the end of `into` as one. */
function* merge<T>(left: readonly T[], right: readonly T[], compare: Compare<T>, into: T[]): Steps<void> {
  let next = 0;
  for (const item of left) {
    for (let other = right[next]; other !== undefined && compare(item, other) > 0; other = right[next]) {
      into.push(other);
      next += 1;
      if (into.length % RUN === 0) yield;
    }
    into.push(item);
    if (into.length % RUN === 0) yield;
  }
  for (const other of right.slice(next)) into.push(other);
}
