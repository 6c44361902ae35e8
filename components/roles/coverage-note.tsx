import type { ReactNode } from 'react';
import type { Roles } from '@/components/roles/use-roles';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { Failure } from '@/lib/evo/failure';
import { listMessage } from '@/lib/messages/list-message';
import { shownName } from '@/lib/names/shown-name';

const MOST_NAMED = 20;

/** Says what the page does not know: lists and workspaces that could not be read, and rows that made no sense. */
export function CoverageNote({ roles }: { roles: Roles }) {
  const { reading, matrix, loading, failure } = roles;
  const missing = missingParts(roles);
  if (loading || (missing.length === 0 && failure === null)) return null;
  const unread = matrix.workspaces.filter(({ state }) => state !== 'read');
  return (
    <div className="px-5 pt-3 phone:px-4">
      <Banner icon="triangle" tone="warning">
        <span className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <span className="min-w-0 flex-1">
            {failure === null ? null : <Sentence failure={failure}>The reading broke off</Sentence>}
            {missing}
            {unread.length > 0 && reading.readAt !== null ? <UnreadList roles={roles} /> : null}
          </span>
          <Button icon="retry" onClick={roles.readAgain} size="small">
            Try again
          </Button>
        </span>
      </Banner>
    </div>
  );
}

function missingParts({ reading, matrix }: Roles): ReactNode[] {
  const unread = matrix.workspaces.filter(({ state }) => state === 'unread').length;
  const unlisted = reading.total - reading.workspaces.length;
  const odd = matrix.workspaces.reduce((sum, one) => sum + (one.state === 'read' ? one.unusable : 0), 0);
  const oddPeople = (reading.people?.unusable ?? 0) + (reading.invitations?.unusable ?? 0);
  return [
    ...reading.gaps.map(({ hubCode, what, failure }) => (
      <Sentence failure={failure} key={`${hubCode} ${what}`}>
        {what === 'hub'
          ? `The workspaces of hub ${shownName(hubCode)} could not be listed`
          : 'Whether there are workspaces beyond your own could not be read'}
      </Sentence>
    )),
    unread > 0 ? (
      <p key="unread">
        {unread.toLocaleString('en')} of {reading.total.toLocaleString('en')} workspaces could not be read. Nothing is
        said of them below.
      </p>
    ) : null,
    unlisted > 0 ? <p key="unlisted">Evo says there are {unlisted.toLocaleString('en')} more workspaces.</p> : null,
    reading.people?.failure ? (
      <Sentence failure={reading.people.failure} key="people">
        The organisation’s people could not all be listed, so whoever holds no role may be missing
      </Sentence>
    ) : null,
    odd + oddPeople > 0 ? (
      <p key="odd">{(odd + oddPeople).toLocaleString('en')} entries of Evo’s lists could not be understood.</p>
    ) : null,
  ].filter((part) => part !== null);
}

function UnreadList({ roles: { matrix } }: { roles: Roles }) {
  const unread = matrix.workspaces.flatMap((one) => (one.state === 'unread' ? [one] : []));
  const named = unread.slice(0, MOST_NAMED);
  return (
    <details className="mt-1 text-12">
      <summary className="w-fit rounded-4 leading-6 font-medium text-text-2">Which, and why</summary>
      <ul>
        {named.map(({ id, name, failure }) => (
          <li key={id}>
            <bdi>{shownName(name)}</bdi>: {listMessage(failure, { workspaceName: name }).title}
          </li>
        ))}
        {unread.length > named.length ? <li>and {(unread.length - named.length).toLocaleString('en')} more</li> : null}
      </ul>
    </details>
  );
}

function Sentence({ failure, children }: { failure: Failure; children: ReactNode }) {
  return (
    <p>
      {children}: {listMessage(failure, { workspaceName: '' }).title}.
    </p>
  );
}
