import { type ConsoleStatus, readConsoleStatus } from '@/components/shell/console-status';
import { whenIdle } from '@/components/ui/warm-up';

const EVERY_MS = 15_000;
/** While something is amiss, its end is news. */
const AMISS_EVERY_MS = 5_000;

export type Watched = {
  silent: ConsoleStatus['silent'];
  /** The console was another build at some time since this page was loaded. */
  outdated: boolean;
};

export const NOTHING_AMISS: Watched = { silent: [], outdated: false };

let watched = NOTHING_AMISS;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: Promise<void> | null = null;
let ownBuild: string | null = null;
const listeners = new Set<() => void>();

/** What the console said last. */
export function watchedConsole(): Watched {
  return watched;
}

export function subscribeToConsole(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks now, on top of the regular rounds: something has just failed, or the person is back. */
export function lookAtConsole(): Promise<void> {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

/** Asks again and again while the tab is seen, until the returned function is called. `build` is the one of this page. */
export function watchConsole(build: string): () => void {
  ownBuild = build;
  let here = true;
  const lookWhenSeen = () => {
    if (document.visibilityState === 'visible') void lookAtConsole();
  };
  // The page's own content comes first.
  void whenIdle().then(() => here && lookWhenSeen());
  document.addEventListener('visibilitychange', lookWhenSeen);
  window.addEventListener('online', lookWhenSeen);
  return () => {
    here = false;
    ownBuild = null;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookWhenSeen);
    window.removeEventListener('online', lookWhenSeen);
  };
}

async function ask(): Promise<void> {
  clearTimeout(timer);
  const answer = await readConsoleStatus();
  if (answer !== null) note(answer);
  if (ownBuild !== null) timer = setTimeout(next, watched.silent.length > 0 ? AMISS_EVERY_MS : EVERY_MS);
}

function note({ build, silent }: ConsoleStatus): void {
  const outdated = watched.outdated || (ownBuild !== null && ownBuild !== build);
  watched = { silent, outdated };
  for (const listener of listeners) listener();
}

/** A tab that nobody sees asks nothing; it asks when it is seen again. */
function next(): void {
  if (document.visibilityState === 'visible') void lookAtConsole();
}
