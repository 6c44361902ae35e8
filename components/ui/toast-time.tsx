'use client';

import { useEffect, useRef, useState } from 'react';
import { useToastTimer } from '@/components/ui/use-toast-timer';

type Props = { lifeMs: number | null; held: boolean; visible: boolean; onEnd: () => void };

/** Ends a toast in time. Where an offer ends with it, a bar shows how much is left; without motion, a number. */
export function ToastTime({ lifeMs, held, visible, onEnd }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useToastTimer(lifeMs, held, bar, onEnd);
  if (lifeMs === null || !visible) return null;
  return (
    <div aria-hidden="true">
      <div className="absolute inset-x-0 bottom-0 h-0.5 bg-line-soft motion-reduce:hidden">
        <div className="h-full origin-left bg-(--n-8)" ref={bar} />
      </div>
      <Seconds held={held} lifeMs={lifeMs} />
    </div>
  );
}

/** Hidden from screen readers: a live region that counts would never be quiet. */
function Seconds({ lifeMs, held }: { lifeMs: number; held: boolean }) {
  const [left, setLeft] = useState(Math.round(lifeMs / 1000));
  useEffect(() => {
    if (held) return;
    const tick = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(tick);
  }, [held]);
  return (
    <span className="absolute end-3 bottom-3 hidden text-12 text-text-3 tabular-nums motion-reduce:block">
      {left} s
    </span>
  );
}
