'use client';

import { useEffect, useRef, useState } from 'react';
import { latePart } from '@/components/ui/late-part';
import type { Tip } from '@/components/ui/tip-bubble';

const WAIT_MS = 400;
/** So long the pointer may take from the text to its tip. */
const STAY_MS = 150;

export const TipBubble = latePart(() => import('@/components/ui/tip-bubble').then((module) => module.TipBubble));

/**
 * One tip for the whole page, since one for each text would cost more than the texts themselves. It shows what stands in
 * `data-tip`, or in `data-tip-cut` where the text did not fit, on hover and on keyboard focus; the pointer may rest on it.
 * Only for the eye: what has a tip says the same to screen readers by its text or description.
 */
export function PageTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const plan = (next: Tip | null, waitMs: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setTip(next), waitMs);
    };
    const onHover = ({ target }: Event) => {
      if (isBubble(target)) return clearTimeout(timer.current);
      const next = tipOf(target);
      plan(next, next === null ? STAY_MS : WAIT_MS);
    };
    const onFocus = ({ target }: Event) => {
      if (target instanceof Element && target.matches(':focus-visible')) plan(tipOf(target), 0);
    };
    const hide = () => {
      clearTimeout(timer.current);
      setTip(null);
    };
    const options = { passive: true, capture: true };
    const listeners = Object.entries({
      ...{ pointerover: onHover, pointerdown: hide, scroll: hide },
      ...{ focusin: onFocus, focusout: hide },
    });
    for (const [name, listener] of listeners) document.addEventListener(name, listener, options);
    document.documentElement.addEventListener('pointerleave', hide);
    return () => {
      hide();
      for (const [name, listener] of listeners) document.removeEventListener(name, listener, options);
      document.documentElement.removeEventListener('pointerleave', hide);
    };
  }, []);

  return tip && <TipBubble onHide={() => setTip(null)} onMissing={() => setTip(null)} tip={tip} />;
}

function isBubble(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-bubble]') !== null;
}

function isWhole({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
}

function tipOf(target: EventTarget | null): Tip | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[data-column]');
  const holder =
    target.closest<HTMLElement>('[data-tip], [data-tip-cut]') ??
    cell?.querySelector<HTMLElement>('[data-tip], [data-tip-cut]');
  if (!holder) return null;
  const text = holder.dataset['tip'] ?? holder.dataset['tipCut'];
  const fits = holder.dataset['tip'] === undefined && isWhole(holder);
  return text === undefined || fits ? null : { text, box: holder.getBoundingClientRect() };
}
