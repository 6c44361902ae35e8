import { BASIS_WORDS } from '@/components/roles/right-words';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { cut, shownName } from '@/lib/names/shown-name';
import type { Learned } from '@/lib/roles/learned';
import { RIGHT_RULES, type Right } from '@/lib/roles/rights';

/** What the answer rests on: Evo's documentation, and what Evo said when it refused somebody. */
export function RightBasis({ right, learned }: { right: Right; learned: readonly Learned[] }) {
  return (
    <div className="mt-1 grid gap-1 text-12 text-text-3">
      <p>{BASIS_WORDS[RIGHT_RULES[right].basis]}</p>
      <LearnedList learned={learned.filter((one) => one.right === right)} />
    </div>
  );
}

/** What Evo's refusals said of one right, where they agree with its documentation and where not. */
export function LearnedList({ learned }: { learned: readonly Learned[] }) {
  if (learned.length === 0) return null;
  return (
    <ul className="grid gap-1 text-12 text-text-3">
      {learned.map((one) => (
        <li key={[...one.roles, ...one.others].join()}>
          {one.differs ? <Badge tone="warning">contradiction</Badge> : null} Evo’s refusals named{' '}
          <bdi>{rolesWords(one)}</bdi> ({timesWords(one.count)}, last <Time value={one.lastAt} />)
          {one.differs ? ', which is not what it documents' : ''}.
          {one.contradictions > 0
            ? ` ${timesWords(one.contradictions)} it refused somebody who held one of these roles.`
            : ''}
        </li>
      ))}
    </ul>
  );
}

function rolesWords({ roles, others }: Learned): string {
  return [...roles, ...others.map((name) => cut(shownName(name), 40))].join(', ');
}

function timesWords(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
}
