import type { Steps } from '@/components/files/in-steps';

/** After so long the page has its turn: less than a frame, and of one that is drawn for scrolling a small part. */
const SLICE_MS = 8;
const SLICE_BESIDE_SCROLLING_MS = 3;

/** Whoever scrolled so long ago may still do so. */
const SCROLLING_MS = 200;

let last: Promise<unknown> = Promise.resolve();

/** Does the work between all else the page does, one after the other. Never ends once `signal` is aborted. */
export async function stepByStep<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  const mine = last.then(() => inSlices(steps, signal));
  last = mine.catch(() => undefined);
  const outcome = await mine;
  return outcome === null ? new Promise<never>(() => undefined) : outcome.value;
}

/** null: put an end to. */
async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<{ value: T } | null> {
  while (!signal.aborted) {
    const sliceEnd = performance.now() + (isScrolling() ? SLICE_BESIDE_SCROLLING_MS : SLICE_MS);
    while (performance.now() < sliceEnd) {
      const step = steps.next();
      if (step.done === true) return { value: step.value };
    }
    await nextTurn();
  }
  return null;
}

// Only ever loaded in a browser, for a long list.
let scrolledAt = -SCROLLING_MS;
document.addEventListener('scroll', () => (scrolledAt = performance.now()), { capture: true, passive: true });

function isScrolling(): boolean {
  return performance.now() - scrolledAt < SCROLLING_MS && !document.hidden;
}

/**
 * Once a frame while somebody scrolls, which leaves most of it to drawing; else as soon as may be. By a message to oneself:
 * unlike a timer it is not held back while the page is hidden.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    const send = () => port2.postMessage(null);
    if (isScrolling()) requestAnimationFrame(send);
    else send();
  });
}
