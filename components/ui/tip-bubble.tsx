'use client';

import { Tooltip } from 'radix-ui';

/** What is told, and beside which part of the window. */
export type Tip = { text: string; box: DOMRect };

type TipBubbleProps = { tip: Tip; onHide: () => void };

/** A tip as it shows. Escape takes it away. */
export function TipBubble({ tip, onHide }: TipBubbleProps) {
  const { left, top, width, height } = tip.box;
  return (
    <Tooltip.Provider>
      <Tooltip.Root onOpenChange={(open) => !open && onHide()} open>
        <Tooltip.Trigger asChild>
          <span aria-hidden="true" className="pointer-events-none fixed" style={{ left, top, width, height }} />
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            className="z-50 max-w-[min(480px,calc(100vw-16px))] rounded-6 bg-ink px-2 py-1 text-12 wrap-anywhere whitespace-pre-wrap text-on-ink shadow-float max-h-[min(60dvh,var(--radix-tooltip-content-available-height))] overflow-clip forced-colors:border"
            collisionPadding={8}
            data-bubble=""
            side="top"
            sideOffset={2}
          >
            <bdi className="name">{tip.text}</bdi>
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
