'use client';

import { Link } from '@/components/ui/link';
import type { MouseEvent, ReactNode } from 'react';
import { personLabel } from '@/components/shell/person-name';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';
import { Time } from '@/components/ui/time';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import type { Finding } from '@/lib/roles/findings';
import { domainOf } from '@/lib/roles/home-domain';
import type { MatrixWorkspace } from '@/lib/roles/matrix';

const MOST_NAMED = 3;

type FindingItemProps = {
  orgId: string;
  severalHubs: boolean;
  finding: Finding;
  /** Narrows the matrix to whom the text fits, and shows it. */
  onFind: (search: string) => void;
};

/** One finding: what it is, about whom or what, and the one place to go to. */
export function FindingItem({ orgId, severalHubs, finding, onFind }: FindingItemProps) {
  const membersOf = ({ id, name, hubCode }: MatrixWorkspace) => (
    <Action
      href={paths.members(orgId, id, severalHubs ? hubCode : undefined)}
      name={`Review the members of ${shownName(name)}`}
      word="Review"
    />
  );
  const find = (search: string, name: string) => (
    <Action href={paths.roles(orgId, { q: search })} name={name} onPress={() => onFind(search)} word="Show" />
  );
  switch (finding.kind) {
    case 'no-owner':
      return (
        <Item action={membersOf(finding.workspace)} icon="octagon" title="No owner" tone="danger">
          <Strong>{shownName(finding.workspace.name)}</Strong>. Only an instance admin can make somebody its owner.
        </Item>
      );
    case 'one-owner':
      return (
        <Item action={membersOf(finding.workspace)} icon="triangle" title="Only one owner" tone="warning">
          <Strong>{shownName(finding.workspace.name)}</Strong>: <bdi>{personLabel(finding.owner)}</bdi>
        </Item>
      );
    case 'outside-owner':
    case 'outside-editor': {
      const { person, workspaces } = finding;
      const owner = finding.kind === 'outside-owner';
      return (
        <Item
          action={find(person.email ?? person.id, `Show ${personLabel(person)}`)}
          icon="outside"
          title={owner ? 'Outside owner' : 'Outside editor'}
          tone="warning"
        >
          <Strong>{personLabel(person)}</Strong> of <bdi>{shownName(domainOf(person.email) ?? '')}</bdi> is{' '}
          {owner ? 'an owner' : 'an editor'} of <WorkspaceNames workspaces={workspaces} />
        </Item>
      );
    }
    case 'pending-invitation':
      return <InvitationItem expired={finding.expired} find={find} invitation={finding.invitation} />;
  }
}

type InvitationItemProps = Omit<Extract<Finding, { kind: 'pending-invitation' }>, 'kind'> & {
  find: (search: string, name: string) => ReactNode;
};

function InvitationItem({ invitation, expired, find }: InvitationItemProps) {
  const { email, instanceRoles, createdAt, expiresAt, invitedBy } = invitation;
  const domain = domainOf(email);
  const search = domain ?? email ?? '';
  return (
    <Item
      action={find(search, domain === null ? 'Show everybody' : `Show the people of ${shownName(domain)}`)}
      icon="mail"
      title="Pending invitation"
      tone="info"
    >
      <Strong>{email === null ? 'somebody without an address' : shownName(email)}</Strong>
      {instanceRoles.length > 0 ? ` as ${instanceRoles.map(shownName).join(', ')}` : ''}
      {createdAt === '' ? null : (
        <>
          , invited <Time value={createdAt} />
        </>
      )}
      {invitedBy === null ? null : (
        <>
          {' '}
          by <bdi>{shownName(invitedBy)}</bdi>
        </>
      )}
      {expiresAt === '' ? null : (
        <>
          , {expired ? 'expired' : 'expires'} <Time value={expiresAt} />
        </>
      )}
    </Item>
  );
}

const TONES = {
  danger: 'bg-danger-tint text-danger-text',
  warning: 'bg-warning-tint text-warning-text',
  info: 'bg-info-tint text-info-text',
};

type ItemProps = { tone: keyof typeof TONES; icon: IconName; title: string; action: ReactNode; children: ReactNode };

function Item({ tone, icon, title, action, children }: ItemProps) {
  return (
    <li className="flex items-start gap-3 py-2 not-first:border-t not-first:border-line-soft">
      <span className={`grid size-6 shrink-0 place-items-center rounded-6 forced-colors:border ${TONES[tone]}`}>
        <Icon name={icon} size={14} />
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="text-13">{title}</h3>
        <p className="leading-4.5 text-pretty wrap-anywhere text-text-2">{children}</p>
      </div>
      {action}
    </li>
  );
}

type ActionProps = { word: string; name: string; href: string; onPress?: () => void };

/** A link, so that it can be opened beside; pressed plainly it need not load the page anew. */
function Action({ word, name, href, onPress }: ActionProps) {
  const press = (event: MouseEvent) => {
    if (onPress === undefined || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onPress();
  };
  return (
    <Link aria-label={name} className={buttonClass('plain', 'small')} href={href} onClick={press} prefetch={false}>
      {word}
    </Link>
  );
}

function Strong({ children }: { children: string }) {
  return <bdi className="font-medium text-text">{children}</bdi>;
}

function WorkspaceNames({ workspaces }: { workspaces: readonly MatrixWorkspace[] }) {
  const named = workspaces.slice(0, MOST_NAMED);
  const more = workspaces.length - named.length;
  return (
    <>
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <Strong>{shownName(name)}</Strong>
        </span>
      ))}
      {more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}
    </>
  );
}
