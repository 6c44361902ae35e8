import { formatTime, formatUtc } from '@/components/ui/time-format';

/** A moment in a cell, in the reader's IANA zone: the grid's own tip gives it in UTC. */
export function GridTime({ at, zone }: { at: number; zone: string }) {
  if (at <= 0) return <span>–</span>;
  return (
    <time className="whitespace-nowrap tabular-nums" data-tip={formatUtc(at)} dateTime={new Date(at).toISOString()}>
      {formatTime(at, 'brief', zone)}
    </time>
  );
}
