import { useState } from 'react';
import type { GridColumn } from '@/components/ui/data-grid-types';

/** Tells screen readers how a grid is sorted now, each time that changes. */
export function SortNews<Row>({ columns }: { columns: readonly GridColumn<Row>[] }) {
  const sorted = columns.find(({ sort }) => sort !== undefined && sort.direction !== null);
  const words = sorted === undefined ? '' : `Sorted by ${sorted.label}, ${sorted.sort?.direction ?? ''}`;
  const [first] = useState(words);
  const [changed, setChanged] = useState(false);
  if (!changed && words !== first) setChanged(true);
  return (
    <p aria-live="polite" className="sr-only">
      {changed ? words : ''}
    </p>
  );
}
