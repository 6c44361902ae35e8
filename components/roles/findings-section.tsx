'use client';

import { useId, useState } from 'react';
import { DomainNote } from '@/components/roles/domain-note';
import { FindingItem } from '@/components/roles/finding-item';
import type { Roles } from '@/components/roles/use-roles';
import { Button } from '@/components/ui/button';
import { listMessage } from '@/lib/messages/list-message';
import { findingsOf } from '@/lib/roles/findings';
import type { RolesReading } from '@/lib/roles/reading';

const STEP = 8;

type FindingsSectionProps = { orgId: string; severalHubs: boolean; roles: Roles; onFind: (search: string) => void };

/** What an audit should look at, in everything that was read: a filter does not hide a finding. */
export function FindingsSection({ orgId, severalHubs, roles, onFind }: FindingsSectionProps) {
  const heading = useId();
  const [most, setMost] = useState(STEP);
  const { matrix, reading } = roles;
  const findings = findingsOf(matrix, reading.invitations?.items ?? [], roles.asOf);
  const read = matrix.workspaces.filter(({ state }) => state === 'read').length;
  const shown = findings.slice(0, most);
  const rest = findings.length - shown.length;
  return (
    <section aria-labelledby={heading} className="border-b border-line px-5 py-4 rail:px-4">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id={heading}>Findings</h2>
        <span className="text-12 font-medium text-text-3">
          {findings.length.toLocaleString('en')} in {read.toLocaleString('en')} workspace{read === 1 ? '' : 's'}
        </span>
      </div>
      {findings.length === 0 ? (
        <p className="mt-1 text-text-2">{roles.loading ? 'Reading…' : 'Nothing to look at in what was read.'}</p>
      ) : (
        <ul className="mt-1">
          {shown.map((finding, index) => (
            // The list is worked out anew each time; its order is the only identity a finding has.
            <FindingItem finding={finding} key={index} onFind={onFind} orgId={orgId} severalHubs={severalHubs} />
          ))}
        </ul>
      )}
      {rest > 0 ? (
        <Button className="-ms-2" onClick={() => setMost(most + STEP * 4)} size="small" variant="ghost">
          {rest.toLocaleString('en')} more
        </Button>
      ) : null}
      <div className="mt-2 grid gap-1 text-12 text-text-3">
        <InvitationsNote invitations={reading.invitations} />
        {reading.readAt === null ? null : <DomainNote home={matrix.home} />}
      </div>
    </section>
  );
}

function InvitationsNote({ invitations }: { invitations: RolesReading['invitations'] }) {
  if (invitations === null || invitations.failure === null) return null;
  if (invitations.failure.status === 403) return <p>Evo shows invitations to instance admins only.</p>;
  return <p>The invitations could not all be read: {listMessage(invitations.failure, { workspaceName: '' }).title}.</p>;
}
