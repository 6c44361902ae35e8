'use client';

import { type Ref, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Toast } from '@/components/ui/toast';
import type { ToastEntry } from '@/components/ui/toast-types';
import { useFocusWasInside } from '@/components/ui/use-focus-was-inside';

type Props = {
  ref: Ref<HTMLElement | null>;
  entries: readonly ToastEntry[];
  onDismiss: (id: string) => void;
  onClear: () => void;
  onHeight: (pixels: number) => void;
};

const MANY = 3;

/** The place of the notifications, there from the first paint. The newest is nearest the edge; the stack scrolls. */
export function ToastRegion({ ref, entries, onDismiss, onClear, onHeight }: Props) {
  const region = useRef<HTMLElement>(null);
  const [attended, setAttended] = useState(false);
  useKeptFocus(region, entries);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => region.current, []);
  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [onHeight]);
  return (
    <section
      aria-label="Notifications"
      aria-live="off"
      className="thin-scroll pointer-events-none fixed end-0 bottom-0 z-60 flex max-h-[calc(100dvh-64px)] w-110 max-w-full flex-col-reverse gap-2 overflow-y-auto overscroll-contain p-3 outline-offset-[-4px] empty:p-0 phone:max-h-[70dvh]"
      onBlur={(event) => setAttended(event.currentTarget.contains(event.relatedTarget))}
      onFocus={() => setAttended(true)}
      ref={region}
      tabIndex={-1}
    >
      {entries.map((entry) => (
        // A toast that turns from a status into an alert has to enter anew to be announced.
        <Toast attended={attended} entry={entry} key={`${entry.id} ${entry.spec.role}`} onDismiss={onDismiss} />
      ))}
      {entries.length >= MANY && (
        <Button className="pointer-events-auto self-end" onClick={onClear} size="small">
          Clear all notifications
        </Button>
      )}
    </section>
  );
}

/** A notification that changes may lose the button that was just pressed: the focus then stays among the others. */
function useKeptFocus(region: RefObject<HTMLElement | null>, entries: readonly ToastEntry[]): void {
  const wasInside = useFocusWasInside(region);
  useLayoutEffect(() => {
    if (wasInside.current && document.activeElement === document.body) region.current?.focus();
  }, [region, entries, wasInside]);
}
