'use client';

import { useSyncExternalStore } from 'react';

/** The width below which a page is a phone's; the same as the variant `phone` in app/globals.css. */
const PHONE = '(max-width: 45rem)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the page is as narrow as a phone's. The server, which cannot know, says no. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
}
