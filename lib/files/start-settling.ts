import 'server-only';
import { log } from '@/lib/log';
import { settleDue } from './settle';

const EVERY_MS = 1_000;
const AFTER_TROUBLE_MS = 10_000;

// Next bundles routes apart, each with its own copy of this module; one sweep a process is enough.
const shared = globalThis as typeof globalThis & { evoConsoleSettling?: () => void };

/**
 * Keeps settling unclear outcomes in this process until the returned function is called. Several processes may do so:
 * each row is looked at by one of them at a time. Call it once at server start; a second call changes nothing.
 */
export function startSettling(): () => void {
  if (shared.evoConsoleSettling !== undefined) return shared.evoConsoleSettling;
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = (delayMs: number): void => {
    if (stopped) return;
    timer = setTimeout(() => void round(), delayMs);
    // Waiting to look again is no reason for a process to live on.
    timer.unref();
  };
  const round = async (): Promise<void> => {
    try {
      // Where some were due, more may be waiting behind them.
      next((await settleDue()) > 0 ? 0 : EVERY_MS);
    } catch (error) {
      log().warn({ err: error }, 'unclear outcomes cannot be checked just now');
      next(AFTER_TROUBLE_MS);
    }
  };
  next(0);
  shared.evoConsoleSettling = () => {
    stopped = true;
    clearTimeout(timer);
    delete shared.evoConsoleSettling;
  };
  return shared.evoConsoleSettling;
}
