'use client';

import { useEffect } from 'react';
import { warmedUp } from '@/components/ui/warm-up';

/**
 * Signs that the page lives: `data-hydrated` once it answers to input, and a fresh load when the browser takes it out
 * of its back-forward cache, where it may still show what a signed-out person saw. Also tells the dialogs' library the nonce
 * under which the page's policy lets it add a style.
 */
export function PageSigns() {
  useEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
    Object.assign(window, { __webpack_nonce__: nonce });
    void warmedUp().then(() => (document.documentElement.dataset.hydrated = 'true'));
    const reloadIfKept = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', reloadIfKept);
    return () => window.removeEventListener('pageshow', reloadIfKept);
  }, []);

  return null;
}
