import { useEffect, useState } from 'react';

const KNOWN_MS = 100;

/**
 * False at first, and true once a live region has stood in the document long enough for screen readers to know of it:
 * words that come together with their region are lost on some of them.
 */
export function useRegionKnown(): boolean {
  const [known, setKnown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(true), KNOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return known;
}
