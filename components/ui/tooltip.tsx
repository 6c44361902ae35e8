'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

type TooltipProps = {
  content: ReactNode;
  /** Takes a ref and props. Where it can have the focus, the tip shows then too, and describes it. */
  children: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
};

/** A tip on hover and focus: Escape hides it, and the pointer may rest on it. */
export function Tooltip({ content, children, side = 'top' }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className="z-50 max-w-80 animate-rise rounded-6 bg-ink px-2 py-1 text-12 break-words text-on-ink shadow-float forced-colors:border"
          collisionPadding={8}
          side={side}
          sideOffset={4}
        >
          {content}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Shared waiting time: once one tip has shown, its neighbours show at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Primitive.Provider delayDuration={400}>{children}</Primitive.Provider>;
}
