'use client';

import { Tooltip as Primitive } from 'radix-ui';
import { type RefObject, useEffect, useState } from 'react';

type Tip = { text: string; box: DOMRect };

const WAIT_MS = 400;

/**
 * One tip for all cells of a grid, since a tooltip for each would cost more than the rows themselves. It shows what
 * stands in `data-tip`, or in `data-tip-cut` where the text did not fit, on hover and on keyboard focus. Only for the eye:
 * cells say the same to screen readers by their text or description.
 */
export function GridTip({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const [tip, setTip] = useState<Tip | null>(null);

  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = (event: Event, waitMs: number) => {
      clearTimeout(timer);
      const next = tipOf(event.target);
      if (next === null) setTip(null);
      else timer = setTimeout(() => setTip(next), waitMs);
    };
    const onHover = (event: Event) => plan(event, WAIT_MS);
    const onFocus = (event: Event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) plan(event, 0);
    };
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const options = { passive: true };
    element.addEventListener('pointerover', onHover, options);
    const onLeave = (event: PointerEvent) => {
      // The pointer may rest on the tip itself.
      if (!isInTip(event.relatedTarget)) hide();
    };
    element.addEventListener('pointerleave', onLeave, options);
    element.addEventListener('focusin', onFocus, options);
    element.addEventListener('focusout', hide, options);
    element.addEventListener('scroll', hide, options);
    element.addEventListener('pointerdown', hide, options);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', onHover);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', hide);
      element.removeEventListener('scroll', hide);
      element.removeEventListener('pointerdown', hide);
    };
  }, [grid]);

  if (tip === null) return null;
  const { left, top, width, height } = tip.box;
  return (
    <Primitive.Root onOpenChange={(open) => !open && setTip(null)} open>
      <Primitive.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none fixed" style={{ left, top, width, height }} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className="z-50 max-w-[min(480px,calc(100vw-16px))] rounded-6 bg-ink px-2 py-1 text-12 wrap-anywhere whitespace-pre-wrap text-on-ink shadow-float max-h-[min(60dvh,var(--radix-tooltip-content-available-height))] overflow-clip forced-colors:border"
          collisionPadding={8}
          data-grid-tip=""
          onPointerLeave={(event) => {
            if (!(event.relatedTarget instanceof Node && grid.current?.contains(event.relatedTarget))) setTip(null);
          }}
          side="top"
          sideOffset={0}
        >
          <bdi className="name">{tip.text}</bdi>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function isInTip(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-grid-tip]') !== null;
}

function isWhole({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
}

function tipOf(target: EventTarget | null): Tip | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[data-column]');
  const holder =
    target.closest<HTMLElement>('[data-tip]') ?? cell?.querySelector<HTMLElement>('[data-tip], [data-tip-cut]');
  if (!holder) return null;
  const text = holder.dataset['tip'] ?? holder.dataset['tipCut'];
  const fits = holder.dataset['tip'] === undefined && isWhole(holder);
  return text === undefined || fits ? null : { text, box: holder.getBoundingClientRect() };
}
