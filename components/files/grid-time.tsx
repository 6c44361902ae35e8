'use client';

import { formatTime, formatUtc } from '@/components/ui/time-format';
import { useTimeZone } from '@/components/ui/time-zone';

/** A moment in a cell: the grid's own tip gives it in UTC. */
export function GridTime({ at }: { at: number }) {
  const zone = useTimeZone();
  if (at <= 0) return <span>–</span>;
  return (
    <time className="whitespace-nowrap tabular-nums" data-tip={formatUtc(at)} dateTime={new Date(at).toISOString()}>
      {formatTime(at, 'brief', zone)}
    </time>
  );
}
