'use client';

import {
  createContext,
  type CSSProperties,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { useEscape } from '@/components/ui/escape-order';
import { ToastRegion } from '@/components/ui/toast-region';
import { toastReducer } from '@/components/ui/toast-reducer';
import type { ToastSpec } from '@/components/ui/toast-types';
import { useToastKeys } from '@/components/ui/use-toast-keys';

export type Toasts = {
  /** Shows a toast, or changes the one with this id. Gives the id. */
  show: (spec: ToastSpec, id?: string) => string;
  dismiss: (id: string) => void;
};

const ToastsContext = createContext<Toasts | null>(null);
const SpaceContext = createContext(0);

/** Notifications for everything below. They outlive the page that asked for them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [entries, change] = useReducer(toastReducer, []);
  const [height, setHeight] = useState(0);
  const region = useRef<HTMLElement>(null);
  const count = useRef(0);

  const show = useCallback((spec: ToastSpec, given?: string) => {
    count.current += 1;
    const id = given ?? `toast-${count.current}`;
    change({ type: 'show', id, spec: { ...spec, lifeMs: preferredLife(spec.lifeMs) } });
    return id;
  }, []);
  const returnFocus = useToastKeys(region, entries);
  const dismiss = useCallback(
    (id: string) => {
      returnFocus();
      change({ type: 'dismiss', id });
    },
    [returnFocus],
  );
  const clear = useCallback(() => {
    returnFocus();
    change({ type: 'clear' });
  }, [returnFocus]);

  const newest = entries[0]?.id;
  const closeNewest = useMemo(() => (newest === undefined ? null : () => dismiss(newest)), [newest, dismiss]);
  useEscape('toast', closeNewest);

  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss]);
  return (
    <ToastsContext value={toasts}>
      <SpaceContext value={entries.length === 0 ? 0 : height}>{children}</SpaceContext>
      <ToastRegion entries={entries} onClear={clear} onDismiss={dismiss} onHeight={setHeight} ref={region} />
    </ToastsContext>
  );
}

/** The reader may want more time: `data-toast-time` of the page says so. */
function preferredLife(lifeMs: number | null): number | null {
  const { toastTime } = document.documentElement.dataset;
  if (lifeMs === null || toastTime === 'stay') return null;
  return toastTime === 'long' ? lifeMs * 3 : lifeMs;
}

/** How to notify. Throws outside of the provider. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('useToasts is only for what stands inside <ToastProvider>');
  return toasts;
}

/** How much of the window's lower end toasts cover just now, in pixels. */
export function useToastSpace(): number {
  return useContext(SpaceContext);
}

/** For what scrolls below toasts: its end, and what takes the focus there, can come out from under them. */
export function aboveToasts(space: number): CSSProperties {
  return { paddingBlockEnd: space, scrollPaddingBlockEnd: space };
}
