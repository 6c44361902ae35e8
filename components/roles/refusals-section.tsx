import { Link } from '@/components/ui/link';
import { useId } from 'react';
import { personLabel } from '@/components/shell/person-name';
import { Time } from '@/components/ui/time';
import type { Refusals } from '@/lib/activity/refusals';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

const MOST_SHOWN = 8;

export type LoadedRefusals = { refusals: readonly Refusals[]; pairs: number };

type RefusalsSectionProps = {
  orgId: string;
  days: number;
  loaded: LoadedRefusals;
  /** Set on the page of one workspace, where naming it again would say nothing. */
  workspaceId?: string;
};

/** Who was refused where in the last days, as the activity trail has it. */
export function RefusalsSection({ orgId, days, loaded, workspaceId }: RefusalsSectionProps) {
  const heading = useId();
  const { refusals, pairs } = loaded;
  const shown = refusals.slice(0, MOST_SHOWN);
  const times = refusals.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby={heading} className="px-5 py-4 rail:px-4">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id={heading}>Refused in the last {days} days</h2>
        <span className="text-12 font-medium text-text-3 tabular-nums">{times.toLocaleString('en')}</span>
      </div>
      {refusals.length === 0 ? (
        <p className="mt-1 text-text-2">Nobody, as far as this console’s activity trail tells you.</p>
      ) : (
        <ul className="mt-1">
          {shown.map((one) => (
            <RefusalRow
              key={`${one.person.id} ${one.workspace.id}`}
              orgId={orgId}
              refusal={one}
              withWorkspace={workspaceId === undefined}
            />
          ))}
        </ul>
      )}
      {pairs > shown.length ? (
        <p className="mt-1 text-12 text-text-3">
          <Link className="link" href={paths.activity(orgId, { outcome: 'denied', workspace: workspaceId })}>
            All refusals in Activity
          </Link>
        </p>
      ) : null}
    </section>
  );
}

type RefusalRowProps = { orgId: string; refusal: Refusals; withWorkspace: boolean };

function RefusalRow({ orgId, refusal, withWorkspace }: RefusalRowProps) {
  const { person, workspace, count, lastAt } = refusal;
  return (
    <li className="flex min-h-8 items-center gap-2 not-first:border-t not-first:border-line-soft">
      <Link
        className="-my-0.5 min-w-0 flex-1 truncate rounded-4 py-0.5 hover:underline hover:underline-offset-3"
        href={paths.activity(orgId, { person: person.id, workspace: workspace.id })}
        prefetch={false}
      >
        <bdi className="font-medium">{personLabel(person)}</bdi>
        {withWorkspace ? (
          <>
            {' '}
            <span className="text-text-2">
              in <bdi>{shownName(workspace.name ?? workspace.id)}</bdi>
            </span>
          </>
        ) : null}
      </Link>
      <span className="text-12 whitespace-nowrap text-text-3">
        {count === 1 ? 'once' : `${count.toLocaleString('en')} times`}, <Time value={lastAt} />
      </span>
    </li>
  );
}
