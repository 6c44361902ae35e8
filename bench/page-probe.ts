import type { Page } from '@playwright/test';

type Probe = {
  firstRow: number | null;
  ready: number | null;
  blocks: number[];
  keys: number[];
  pressedAt: number | null;
};

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Has every page of the context note when its rows, its whole set and what a key finds are there, and each long task. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const probe: Probe = { firstRow: null, ready: null, blocks: [], keys: [], pressedAt: null };
    window.probe = probe;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) probe.blocks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    const painted = (then: (at: number) => void) =>
      requestAnimationFrame(() => setTimeout(() => then(performance.now())));
    const statusNow = () => document.querySelector('footer [role=status]')?.textContent ?? '';
    const look = () => {
      const status = statusNow();
      if (probe.firstRow === null && document.querySelector('[role=grid] [data-row="0"]')) {
        probe.firstRow = performance.now();
      }
      if (probe.ready === null && /^[\d,]+ files?$/.test(status)) painted((at) => (probe.ready ??= at));
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    let counted = '';
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        probe.pressedAt = timeStamp;
        counted = statusNow();
      },
      true,
    );
    new MutationObserver(() => {
      const status = statusNow();
      if (probe.pressedAt === null || status === counted) return;
      counted = status;
      const pressedAt = probe.pressedAt;
      probe.pressedAt = null;
      painted((at) => probe.keys.push(at - pressedAt));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Scrolls the list for so long, as a wheel does, and gives the share of frames over 33 ms. */
export function scrollFor(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(async (duration) => {
    const grid = document.querySelector('[role=grid]');
    if (grid === null) throw new Error('There is no list to scroll.');
    const frames: number[] = [];
    const end = performance.now() + duration;
    let last = performance.now();
    let direction = 1;
    while (last < end) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
      grid.scrollTop += direction * 120;
      if (grid.scrollTop === 0 || grid.scrollTop + grid.clientHeight >= grid.scrollHeight) direction = -direction;
    }
    return frames.filter((frame) => frame > 33).length / frames.length;
  }, milliseconds);
}
