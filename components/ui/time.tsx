'use client';

import { useTimeZone } from '@/components/ui/time-zone';
import { formatTime, formatUtc, type TimeForm } from '@/components/ui/time-format';

type TimeProps = {
  /** ISO 8601 or epoch milliseconds. */
  value: string | number;
  form?: TimeForm;
  className?: string;
};

/** A moment in the reader's time zone; its tip gives it in UTC. A moment that is none shows as a dash. */
export function Time({ value, form = 'brief', className = '' }: TimeProps) {
  const zone = useTimeZone();
  const at = typeof value === 'number' ? value : Date.parse(value);
  if (!Number.isFinite(at)) return <span className={className}>–</span>;
  return (
    <time
      className={`tabular-nums ${className}`}
      data-tip={formatUtc(at)}
      dateTime={new Date(at).toISOString()}
      suppressHydrationWarning
    >
      {formatTime(at, form, zone)}
    </time>
  );
}
