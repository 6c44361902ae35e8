import { useEffect, useState } from 'react';
import { fileCount } from '@/components/files/count-text';

const SETTLED_MS = 600;

/** Tells screen readers how many files are selected once that rests, not at every key of a range. */
export function SelectionNews({ count }: { count: number }) {
  const [told, setTold] = useState(0);
  const [quiet, setQuiet] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => {
      setTold(count);
      if (count > 0) setQuiet(false);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <p aria-live="polite" className="sr-only">
      {quiet ? '' : told === 0 ? 'No files selected' : `${fileCount(told)} selected`}
    </p>
  );
}
