'use client';

import { useEffect } from 'react';
import { useSingleKeyShortcuts } from '@/components/shell/preferences/use-single-key-shortcuts';
import { isTextTarget } from '@/components/ui/text-target';

type Presses = { search: () => void; keys: () => void };

/** `/` and `?` outside of the list, unless the person has switched single keys off. */
export function useFileShortcuts({ search, keys }: Presses): void {
  const [on] = useSingleKeyShortcuts();
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTextTarget(event.target))
        return;
      if (document.querySelector('[role="alertdialog"], [role="dialog"], [role="menu"]') !== null) return;
      if (event.key === '/') search();
      else if (event.key === '?') keys();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [on, search, keys]);
}
