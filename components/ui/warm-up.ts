type Load = () => Promise<unknown>;

const waiting: Load[] = [];
let running: Promise<void> | null = null;

/**
 * Loads what the page will need at somebody's press, once the browser has nothing else to do: one part at a time, so that
 * none of it stands in the way of a press. A part that fails to come is asked for again when it is needed.
 */
export function warmUp(loads: readonly Load[]): void {
  waiting.push(...loads);
  running ??= work();
}

/** Resolves once nothing is left to warm up. */
export async function warmedUp(): Promise<void> {
  while (running !== null) await running;
}

async function work(): Promise<void> {
  for (let load = waiting.shift(); load !== undefined; load = waiting.shift()) {
    await whenIdle();
    await load().catch(() => undefined);
  }
  running = null;
}

/** Longer than this no press waits for it, however busy the page is. */
const LATEST_MS = 500;

/** Resolves when the browser has nothing else to do, or soon. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, 0);
  });
}
