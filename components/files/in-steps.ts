/** Work that may be put aside between two of its steps, so that a page stays alive over a million files. */
export type Steps<T> = Generator<void, T, void>;

/** So many items are gone through between two steps. */
const STEP = 1_024;

export function* eachInSteps<Item>(items: readonly Item[], visit: (item: Item) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    visit(item);
    if (index % STEP === 0) yield;
  }
}

export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
