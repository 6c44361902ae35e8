'use client';

import { useId, useState } from 'react';
import { RIGHT_WORDS } from '@/components/roles/right-words';
import { RightBasis } from '@/components/roles/right-basis';
import { RoleStrata } from '@/components/roles/role-strata';
import type { RolesSearch } from '@/components/roles/use-roles-search';
import { personLabel } from '@/components/shell/person-name';
import { RoleChip, RoleWord } from '@/components/shell/role-mark';
import { Button } from '@/components/ui/button';
import { Pick } from '@/components/ui/pick';
import { shownName } from '@/lib/names/shown-name';
import type { Learned } from '@/lib/roles/learned';
import type { RoleMatrix } from '@/lib/roles/matrix';
import { RIGHTS } from '@/lib/roles/rights';
import { whoCan, type Holder, type WhoCan } from '@/lib/roles/who-can';

const SHOWN_AT_FIRST = 5;
const RIGHT_OPTIONS = RIGHTS.map((value) => ({ value, label: RIGHT_WORDS[value] }));

type WhoCanSectionProps = { matrix: RoleMatrix; search: RolesSearch; learned: readonly Learned[] };

/** Who can do something in a workspace: pick both, and read the answer. */
export function WhoCanSection({ matrix, search, learned }: WhoCanSectionProps) {
  const heading = useId();
  const { right } = search;
  const workspace = matrix.workspaces.find(({ id }) => id === search.workspaceId) ?? matrix.workspaces[0];
  if (workspace === undefined) return null;
  const answer = whoCan(matrix, workspace.id, right);
  return (
    <section aria-labelledby={heading} className="border-b border-line px-5 py-4 rail:px-4">
      <div className="flex flex-wrap items-center gap-x-2 phone:text-16">
        <h2 className="phone:text-16" id={heading}>
          Who can
        </h2>
        <Pick
          label="Action"
          onChange={(value) => search.ask({ right: RIGHTS.find((one) => one === value) ?? 'delete' })}
          options={RIGHT_OPTIONS}
          value={right}
        />
        <span>in</span>
        <Pick
          label="Workspace"
          onChange={(value) => search.ask({ workspace: value })}
          options={matrix.workspaces.map(({ id, name }) => ({ value: id, label: shownName(name) }))}
          value={workspace.id}
        />
      </div>
      {answer === null ? (
        <p className="mt-2 text-text-2">
          {workspace.state === 'unread' ? 'Its roles could not be read, so nobody can say.' : 'Reading…'}
        </p>
      ) : (
        <Answer answer={answer} key={`${workspace.id} ${right}`} />
      )}
      <RightBasis learned={learned} right={right} />
    </section>
  );
}

function Answer({ answer }: { answer: WhoCan }) {
  const [all, setAll] = useState(false);
  const { holders, counts, cannot } = answer;
  const shown = all ? holders : holders.slice(0, SHOWN_AT_FIRST);
  const unable = cannot.owner + cannot.editor + cannot.viewer;
  return (
    <>
      <p aria-live="polite" className="mt-1 mb-2">
        <span className="block text-20 font-semibold">{countWords(holders.length, 'person', 'people')}</span>
        <span className="text-text-2">{partsWords(answer)}</span>
      </p>
      <RoleStrata
        className="h-2"
        counts={counts}
        label={`${holders.length} can, ${unable} with a role can’t`}
        others={unable}
      />
      <ul className="mt-2">
        {shown.map((holder) => (
          <HolderRow holder={holder} key={holder.person.id} />
        ))}
      </ul>
      <div className="flex min-h-7 items-center justify-between gap-2 text-text-3">
        {holders.length > SHOWN_AT_FIRST ? (
          <Button className="-ms-2" onClick={() => setAll(!all)} size="small" variant="ghost">
            {all ? 'Fewer' : `${(holders.length - SHOWN_AT_FIRST).toLocaleString('en')} more`}
          </Button>
        ) : null}
        {unable > 0 ? <span className="ms-auto text-12">{cannotWords(cannot)}</span> : null}
      </div>
    </>
  );
}

function HolderRow({ holder: { person, role } }: { holder: Holder }) {
  const label = personLabel(person);
  const email = person.email === null ? null : shownName(person.email);
  return (
    <li className="flex min-h-7 items-center gap-2 not-first:border-t not-first:border-line-soft">
      <span className="flex min-w-0 flex-1 items-baseline gap-1.5">
        <bdi className="max-w-3/4 shrink-0 truncate">{label}</bdi>
        {email === null || email === label ? null : <bdi className="min-w-0 truncate text-12 text-text-3">{email}</bdi>}
      </span>
      {role === 'instance admin' ? <RoleChip role={role} /> : <RoleWord role={role} />}
    </li>
  );
}

function countWords(count: number, one: string, many: string): string {
  return count === 0 ? 'Nobody' : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function partsWords({ counts, outside }: WhoCan): string {
  const parts = (['owner', 'editor', 'viewer', 'instance admin'] as const)
    .filter((role) => counts[role] > 0)
    .map((role) => `${counts[role].toLocaleString('en')} ${role}${counts[role] === 1 ? '' : 's'}`);
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : parts.join('');
  return outside === 0 ? listed : `${listed}, ${outside === 1 ? 'one' : outside} from outside`;
}

function cannotWords(cannot: WhoCan['cannot']): string {
  const parts = (['owner', 'editor', 'viewer'] as const)
    .filter((role) => cannot[role] > 0)
    .map((role) => `${cannot[role].toLocaleString('en')} ${role}${cannot[role] === 1 ? '' : 's'}`);
  return `${parts.join(' and ')} can’t`;
}
