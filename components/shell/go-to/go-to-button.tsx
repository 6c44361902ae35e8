'use client';

import { useEffect, useState } from 'react';
import { useNoteWorkspace } from '@/components/shell/go-to/use-note-workspace';
import { useShellData } from '@/components/shell/shell-data';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { latePart } from '@/components/ui/late-part';

export const GoToDialog = latePart(() =>
  import('@/components/shell/go-to/go-to-dialog').then((module) => module.GoToDialog),
);

/** Goes anywhere by its name: a button that looks like the field it opens, and Ctrl or Command with K. */
export function GoToButton() {
  const [open, setOpen] = useState(false);
  useNoteWorkspace(useShellData().person.id);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      if (document.querySelector('[role="alertdialog"], [role="dialog"]') === null) setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const close = () => setOpen(false);
  return (
    <>
      <button
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex min-h-(--control) items-center gap-2 rounded-6 bg-surface px-2 text-start text-text-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:text-text rail:justify-center forced-colors:border"
        onClick={() => setOpen(true)}
        type="button"
      >
        <Icon name="search" />
        <span className="flex-1 rail:sr-only">Go to…</span>
        <span aria-hidden="true" className="rail:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {open && <GoToDialog onClose={close} onMissing={close} />}
    </>
  );
}
