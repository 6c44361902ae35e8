'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { pairUp, SERIES, totalOf, type Bar, type Series } from '@/components/activity/activity-bars';
import type { ChosenTime, Slot } from '@/components/activity/activity-span';
import { chartTicks, type Tick } from '@/components/activity/chart-ticks';
import { slotWords, timeWords } from '@/components/activity/span-words';
import { usePhone } from '@/components/shell/use-phone';
import { FilterChip } from '@/components/ui/chip';
import { useTimeZone } from '@/components/ui/time-zone';

const LOOKS: Record<Series, { word: string; colour: string }> = {
  done: { word: 'Done', colour: 'bg-n-8' },
  denied: { word: 'Denied', colour: 'bg-warning-mark' },
  notSent: { word: 'Not sent', colour: 'bg-warning-tint shadow-[inset_0_0_0_1px_var(--warning-mark)]' },
  failed: { word: 'Failed', colour: 'bg-danger-mark' },
  checking: { word: 'Checking', colour: 'bg-info-mark' },
};
/** The legend names these even where there were none. */
const ALWAYS: readonly Series[] = ['done', 'denied', 'failed'];

type ActivityChartProps = {
  time: ChosenTime;
  bars: readonly Bar[];
  slot: Slot | null;
  onSlot: (slot: Slot | null) => void;
};

/** How the entries of the chosen time ended, over that time. A bar, pressed, narrows the list to its part of it. */
export function ActivityChart({ time, bars, slot, onSlot }: ActivityChartProps) {
  const zone = useTimeZone();
  const id = useId();
  const shown = usePhone() ? pairUp(bars) : bars;
  return (
    <section aria-labelledby={id} className="px-5 pt-2 pb-2 phone:px-4">
      <div className="mb-2 flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-text" id={id}>
          {timeWords(time)}
        </h2>
        <Legend bars={bars} />
        {slot === null ? null : <FilterChip name="Only" onRemove={() => onSlot(null)} value={slotWords(slot, zone)} />}
      </div>
      <Bars bars={shown} onSlot={onSlot} slot={slot} zone={zone} />
      <Ticks ticks={chartTicks(shown, zone)} />
    </section>
  );
}

function Legend({ bars }: { bars: readonly Bar[] }) {
  const counted = SERIES.map((series) => ({
    series,
    count: bars.reduce((sum, bar) => sum + bar[series], 0),
  })).filter(({ series, count }) => count > 0 || ALWAYS.includes(series));
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-text-2">
      {counted.map(({ series, count }) => (
        <li className="inline-flex items-center gap-1.5" key={series}>
          <span aria-hidden="true" className={`size-2 rounded-2 forced-color-adjust-none ${LOOKS[series].colour}`} />
          {LOOKS[series].word} <span className="text-text-3 tabular-nums">{count.toLocaleString('en')}</span>
        </li>
      ))}
    </ul>
  );
}

type BarsProps = Pick<ActivityChartProps, 'bars' | 'slot' | 'onSlot'> & { zone: string };

/** One stop for Tab; the arrow keys go from bar to bar. */
function Bars({ bars, slot, onSlot, zone }: BarsProps) {
  const row = useRef<HTMLDivElement>(null);
  const filled = bars.filter((bar) => totalOf(bar) > 0);
  const [at, setAt] = useState<number | null>(null);
  const stop = filled.find(({ from }) => from === at) ?? filled.find((bar) => isSame(bar, slot)) ?? filled.at(-1);
  const highest = Math.max(1, ...bars.map(totalOf));

  const move = (event: KeyboardEvent) => {
    const next = nextBar(
      event.key,
      filled,
      filled.findIndex((bar) => bar === stop),
    );
    if (next === undefined) return;
    event.preventDefault();
    setAt(next.from);
    row.current?.querySelector<HTMLElement>(`[data-from="${next.from}"]`)?.focus();
  };

  return (
    <div
      aria-label="Entries over time"
      className="grid h-14 auto-cols-fr grid-flow-col items-stretch border-b border-line-strong"
      onKeyDown={move}
      ref={row}
      role="toolbar"
    >
      {bars.map((bar) =>
        totalOf(bar) === 0 ? (
          <span key={bar.from} />
        ) : (
          <button
            aria-label={`${slotWords(bar, zone)}: ${countWords(bar)}`}
            aria-pressed={isSame(bar, slot)}
            className="group flex min-w-0 flex-col justify-end gap-px rounded-t-2 px-px hover:bg-hover focus-visible:outline-offset-0 aria-pressed:bg-selected"
            data-from={bar.from}
            key={bar.from}
            onClick={() => onSlot(isSame(bar, slot) ? null : { from: bar.from, to: bar.to })}
            tabIndex={bar === stop ? 0 : -1}
            title={`${slotWords(bar, zone)}: ${countWords(bar)}`}
            type="button"
          >
            <Stack bar={bar} highest={highest} />
          </button>
        ),
      )}
    </div>
  );
}

/** Undefined: the key moves nowhere. */
function nextBar(key: string, bars: readonly Bar[], index: number): Bar | undefined {
  switch (key) {
    case 'ArrowLeft':
      return bars[index - 1];
    case 'ArrowRight':
      return bars[index + 1];
    case 'Home':
      return bars[0];
    case 'End':
      return bars.at(-1);
    default:
      return undefined;
  }
}

function Stack({ bar, highest }: { bar: Bar; highest: number }) {
  return SERIES.toReversed().map((series) =>
    bar[series] === 0 ? null : (
      <span
        className={`block w-full rounded-[1px] forced-color-adjust-none ${LOOKS[series].colour} ${
          series === 'done' ? 'min-h-0.5 shrink group-aria-pressed:bg-accent' : 'min-h-1 shrink-0'
        }`}
        key={series}
        style={{ height: `${(bar[series] / highest) * 100}%` }}
      />
    ),
  );
}

function Ticks({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <div aria-hidden="true" className="relative mt-1 h-4 text-12 text-text-3 tabular-nums">
      {ticks.map(({ at, words }, index) => (
        <span
          className={`absolute whitespace-nowrap ${ticks.length > 4 && index % 2 === 1 ? 'phone:hidden' : ''}`}
          key={at}
          style={{ insetInlineStart: `min(${at * 100}%, 100% - ${words.length}ch)` }}
          suppressHydrationWarning
        >
          {words}
        </span>
      ))}
    </div>
  );
}

function isSame(bar: Bar, slot: Slot | null): boolean {
  return slot !== null && bar.from === slot.from && bar.to === slot.to;
}

/** `12 done, 1 denied`: only what occurred. */
function countWords(bar: Bar): string {
  return SERIES.filter((series) => bar[series] > 0)
    .map((series) => `${bar[series].toLocaleString('en')} ${LOOKS[series].word.toLowerCase()}`)
    .join(', ');
}
