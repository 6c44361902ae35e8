'use client';

import { SPANS, type ChosenTime, type Span } from '@/components/activity/activity-span';
import { SPAN_WORDS } from '@/components/activity/span-words';
import { DateRange } from '@/components/ui/date-range';
import { Select } from '@/components/ui/select';
import { dayOf } from '@/components/ui/time-format';
import { useTimeZone } from '@/components/ui/time-zone';

const [USUAL, ...OTHERS] = SPANS;
const CHOSEN_DAYS = 'days';

const OPTIONS = [
  ...OTHERS.map((value: Span) => ({ value, label: SPAN_WORDS[value] })),
  { value: CHOSEN_DAYS, label: 'Chosen days' },
];

type TimeFilterProps = { value: ChosenTime; onChange: (time: ChosenTime) => void };

/** A span up to today, or days of one's own. */
export function TimeFilter({ value, onChange }: TimeFilterProps) {
  const zone = useTimeZone();
  const hasDays = value.from !== '' || value.to !== '';
  const choose = (choice: string) => {
    if (choice !== CHOSEN_DAYS)
      return onChange({ time: SPANS.find((one) => one === choice) ?? USUAL, from: '', to: '' });
    const today = dayOf(Date.now(), zone);
    onChange({ time: USUAL, from: today, to: today });
  };
  return (
    <>
      <Select
        anyLabel={SPAN_WORDS[USUAL]}
        label="Time"
        onChange={choose}
        options={OPTIONS}
        value={hasDays ? CHOSEN_DAYS : value.time === USUAL ? '' : value.time}
      />
      {hasDays ? (
        <DateRange
          from={value.from}
          label="Days"
          onChange={(days) => onChange({ time: USUAL, ...days })}
          to={value.to}
        />
      ) : null}
    </>
  );
}
