import 'server-only';
import { log } from '@/lib/log';
import { checkTrailOn } from './trail-check';

/** Between two steps of a look: so much at most of a process's time, and of the database's, goes into it. */
const PAUSE_MS = 100;
const EVERY_MS = 10_000;

// Next bundles routes apart, each with its own copy of this module; one look a process is enough.
const shared = globalThis as typeof globalThis & { evoConsoleTrailCheck?: () => void };

/**
 * Keeps looking through the trail beside the requests until the returned function is called; of several processes one looks
 * at a time. Call it once at server start; a second call changes nothing.
 */
export function startTrailCheck(): () => void {
  if (shared.evoConsoleTrailCheck !== undefined) return shared.evoConsoleTrailCheck;
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = (delayMs: number): void => {
    if (stopped) return;
    timer = setTimeout(() => void step(), delayMs);
    // Waiting to look again is no reason for a process to live on.
    timer.unref();
  };
  const step = async (): Promise<void> => {
    try {
      next((await checkTrailOn()) ? PAUSE_MS : EVERY_MS);
    } catch (error) {
      log().warn({ err: error }, 'the activity trail cannot be looked through just now');
      next(EVERY_MS);
    }
  };
  next(0);
  shared.evoConsoleTrailCheck = () => {
    stopped = true;
    clearTimeout(timer);
    delete shared.evoConsoleTrailCheck;
  };
  return shared.evoConsoleTrailCheck;
}
