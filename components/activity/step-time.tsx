'use client';

import { Time } from '@/components/ui/time';
import { dayOf } from '@/components/ui/time-format';
import { useTimeZone } from '@/components/ui/time-zone';

/** The clock for what happened on the entry's own day, else the date. */
export function StepTime({ at, entryAt }: { at: string; entryAt: string }) {
  const zone = useTimeZone();
  const sameDay = dayOf(Date.parse(at), zone) === dayOf(Date.parse(entryAt), zone);
  return <Time className="text-12 leading-5 text-text-3" form={sameDay ? 'clock' : 'date'} value={at} />;
}
