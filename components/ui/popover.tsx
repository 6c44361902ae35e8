'use client';

import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

type PopoverProps = { trigger: ReactNode; label: string; children: ReactNode; align?: 'start' | 'end' };

/** A small non-modal dialog under a button, named by `label`. */
export function Popover({ trigger, label, children, align = 'start' }: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          aria-label={label}
          className="z-40 w-72 max-w-[calc(100vw-16px)] animate-rise rounded-8 bg-surface-raised p-4 shadow-float forced-colors:border"
          collisionPadding={8}
          sideOffset={4}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
