/** Work that may be put aside between two of its steps, so that a page stays alive over a million files. */
export type Steps<T> = Generator<void, T, void>;

/** After so long the page has its turn: less than a frame. */
const SLICE_MS = 10;

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

/** Does the work between all else the page does. Never ends once `signal` is aborted. */
export async function stepByStep<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const sliceEnd = performance.now() + SLICE_MS;
    while (performance.now() < sliceEnd) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await nextTurn(signal);
  }
}

/** A message to oneself: unlike a timer it is not held back while the page is hidden. */
function nextTurn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (!signal.aborted) resolve();
    };
    port2.postMessage(null);
  });
}
