'use client';

import { useCallback } from 'react';
import { copyText } from '@/components/ui/copy-text';
import { useToasts } from '@/components/ui/toast-provider';

const SHOWN_MS = 6_000;

/** Copies a text and tells in a toast what was copied, or that the browser refused. */
export function useCopy(): (text: string, what: string) => void {
  const { show } = useToasts();
  return useCallback(
    (text, what) => {
      void copyText(text).then((copied) =>
        show(
          copied
            ? { role: 'status', tone: 'success', icon: 'check', title: `Copied ${what}`, lifeMs: SHOWN_MS }
            : {
                role: 'alert',
                tone: 'warning',
                icon: 'copy',
                title: 'Nothing was copied',
                body: 'The browser does not let this page write to the clipboard.',
                lifeMs: null,
              },
        ),
      );
    },
    [show],
  );
}
