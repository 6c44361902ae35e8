import { prolongSession, readSession, type SessionReading } from '@/components/shell/session-reading';

const WARN_BEFORE_MS = 120_000;
/** At most so long without a look, in case the session was ended from elsewhere. */
const LONGEST_WAIT_MS = 300_000;
/** While the warning shows, another tab may prolong the session. */
const WARNED_WAIT_MS = 15_000;
const AFTER_SILENCE_MS = 30_000;

export type SessionEnd = { endsAt: number; canProlong: boolean };

type Doors = {
  /** The session's end once it is two minutes away; null while it is not. */
  onEnd: (end: SessionEnd | null) => void;
  onOver: () => void;
};

export type SessionEndWatch = {
  look: () => Promise<void>;
  prolong: () => Promise<void>;
  stop: () => void;
};

/** Looks at the session again and again without prolonging it. */
export function watchSessionEnd({ onEnd, onOver }: Doors): SessionEndWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const lookAfter = (wait: number) => {
    timer = setTimeout(() => void look(), wait);
  };
  const settle = (reading: SessionReading | null) => {
    clearTimeout(timer);
    if (stopped) return;
    if (reading === null) return lookAfter(AFTER_SILENCE_MS);
    const left = reading.signedIn ? Math.min(reading.idleMs, reading.absoluteMs) : 0;
    if (!reading.signedIn || left <= 0) return onOver();
    const warn = left <= WARN_BEFORE_MS;
    onEnd(warn ? { endsAt: Date.now() + left, canProlong: reading.absoluteMs > WARN_BEFORE_MS } : null);
    lookAfter(warn ? Math.min(left, WARNED_WAIT_MS) : Math.min(left - WARN_BEFORE_MS, LONGEST_WAIT_MS));
  };
  const look = async () => settle(await readSession());

  return {
    look,
    prolong: async () => settle(await prolongSession()),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
