'use client';

import { Banner } from '@/components/ui/banner';
import { Icon } from '@/components/ui/icon';
import { Time } from '@/components/ui/time';
import type { TrailCheck } from '@/lib/activity/trail-check';

/** What the console found when it last looked through its own record, in the page's status line. */
export function TrailState({ check }: { check: TrailCheck | null }) {
  if (check !== null && check.problems.length > 0) {
    return (
      <p className="ms-auto flex min-w-0 items-center gap-1 font-medium text-danger-text">
        <Icon name="octagon" />
        <span className="truncate">The record is broken</span>
      </p>
    );
  }
  // A look that found no rows yet says nothing about those written since.
  if (check === null || check.upTo === 0) {
    return <p className="ms-auto truncate">The record has not been looked through yet</p>;
  }
  return (
    <p className="ms-auto truncate">
      Record whole up to row {check.upTo.toLocaleString('en')}, looked through <Time value={check.at} />
    </p>
  );
}

/** Says loudly that the record is not as it was written; nothing where it is. */
export function BrokenTrail({ check }: { check: TrailCheck | null }) {
  const [first, ...others] = check?.problems ?? [];
  if (check === null || first === undefined) return null;
  return (
    <section aria-label="The record is broken" className="border-t border-danger-line">
      <Banner className="rounded-none! px-5 py-3! phone:px-4" icon="octagon" tone="danger">
        <h2 className="text-13 font-semibold">The record of activity is not as it was written</h2>
        <p className="text-pretty">
          Row {first.at.toLocaleString('en')} {first.problem}
          {others.length === 0 ? '' : `, and there is more (${others.length})`}. Found <Time value={check.at} />.
          Entries above may be wrong or missing. Tell whoever runs this console to look into it with{' '}
          <code className="mono">npm run activity:verify</code>.
        </p>
      </Banner>
    </section>
  );
}
