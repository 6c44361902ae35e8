'use client';

import { useEffect } from 'react';

const ANNOUNCER = 'next-route-announcer';

/**
 * Next announces a new page's title in a live region of role alert. Here an alert is always a failure, so the region
 * keeps its voice (aria-live) and loses the role.
 */
export function QuietRouteAnnouncer() {
  useEffect(() => {
    const quieten = () => {
      document.querySelector(ANNOUNCER)?.shadowRoot?.querySelector('[role=alert]')?.removeAttribute('role');
    };
    quieten();
    const observer = new MutationObserver(quieten);
    observer.observe(document.body, { childList: true });
    return () => observer.disconnect();
  }, []);
  return null;
}
