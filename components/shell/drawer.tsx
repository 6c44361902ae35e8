'use client';

import { useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { latePart } from '@/components/ui/late-part';

export const DrawerSheet = latePart(() =>
  import('@/components/shell/drawer-sheet').then((module) => module.DrawerSheet),
);

/** The sidebar of a phone: opened over the page, closed by going somewhere. */
export function Drawer({ className = '' }: { className?: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // Once opened it stays in the page, so that it can close by itself.
  const [shown, setShown] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <IconButton
        aria-expanded={open}
        aria-haspopup="dialog"
        className={className}
        icon="menu"
        label="Open navigation"
        onClick={() => {
          setShown(true);
          setOpen(true);
        }}
        ref={button}
        size="large"
      />
      {shown && (
        <DrawerSheet onClose={close} onMissing={close} open={open} returnFocus={() => button.current?.focus()} />
      )}
    </>
  );
}
