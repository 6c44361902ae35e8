import Link from 'next/link';
import { ACTION_WORDS, entrySentence } from '@/components/activity/activity-words';
import { ChainRecord } from '@/components/activity/chain-record';
import { EntrySteps } from '@/components/activity/entry-steps';
import { EvoAnswer } from '@/components/activity/evo-answer';
import { Fact, Facts } from '@/components/activity/facts';
import { FileNowWords } from '@/components/activity/file-now-words';
import type { LoadedEntry } from '@/components/activity/load-entry';
import { OutcomeBadge } from '@/components/activity/outcome-badge';
import { EvoName } from '@/components/shell/evo-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { PageFrame } from '@/components/shell/page-frame';
import { personLabel } from '@/components/shell/person-name';
import { RoleChip } from '@/components/shell/role-mark';
import { Time } from '@/components/ui/time';
import { formatUtc } from '@/components/ui/time-format';
import { shownName, shownPath } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type EntryViewProps = { orgId: string; organisationName: string; loaded: LoadedEntry };

/** One entry of the trail: what happened, what Evo said, how things stand now, and its place on record. */
export function EntryView({ orgId, organisationName, loaded }: EntryViewProps) {
  const { entry, links } = loaded;
  return (
    <PageFrame
      crumbs={[
        { label: organisationName, href: paths.workspaces(orgId) },
        { label: 'Activity', href: paths.activity(orgId) },
      ]}
      heading={entrySentence(entry)}
    >
      <div className="grid min-h-full grid-cols-[minmax(0,1fr)_360px] rail:grid-cols-[minmax(0,1fr)_300px] phone:grid-cols-[minmax(0,1fr)]">
        <div className="px-5 py-4 phone:px-4">
          <p className="flex flex-wrap items-center gap-2 pb-4 text-text-2 [&>:first-child]:ms-0">
            <OutcomeBadge outcome={entry.outcome} />
            <Time form="full" value={entry.at} />
            <span className="text-text-3">{formatUtc(Date.parse(entry.at))}</span>
          </p>
          <EntryFacts loaded={loaded} orgId={orgId} />
          {entry.failure === null ? null : <EvoAnswer failure={entry.failure} />}
        </div>
        <div className="border-s border-line phone:border-s-0 phone:border-t">
          <EntrySteps links={links} />
          <ChainRecord entry={entry} links={links} />
        </div>
      </div>
    </PageFrame>
  );
}

function EntryFacts({ orgId, loaded }: { orgId: string; loaded: LoadedEntry }) {
  const { entry, fileNow, hub } = loaded;
  return (
    <Facts>
      <Fact term="Person">
        <bdi>{personLabel(entry.person)}</bdi>
        {entry.person.email && entry.person.name ? (
          <bdi className="text-text-2"> {shownName(entry.person.email)}</bdi>
        ) : null}
      </Fact>
      <Fact term="Action">{ACTION_WORDS[entry.action]}</Fact>
      {entry.object === null ? null : <ObjectFacts object={entry.object} />}
      {entry.renamedTo === null ? null : (
        <Fact term="Now called">
          <EvoName name={entry.renamedTo.name} /> in <bdi className="name">{shownPath(entry.renamedTo.path)}</bdi>
        </Fact>
      )}
      {entry.workspace === null ? null : (
        <Fact term="Workspace">
          <Link className="link" href={paths.files(orgId, entry.workspace.id, hub)}>
            <bdi>{shownName(entry.workspace.name ?? entry.workspace.id)}</bdi>
          </Link>
        </Fact>
      )}
      <RoleFacts loaded={loaded} />
      {fileNow === null ? null : (
        <Fact term="File now">
          <FileNowWords fileNow={fileNow} />
        </Fact>
      )}
    </Facts>
  );
}

function ObjectFacts({ object }: { object: NonNullable<LoadedEntry['entry']['object']> }) {
  return (
    <>
      <Fact term="File">
        <span className="inline-flex max-w-full items-start gap-1.5">
          <FileTypeIcon className="mt-0.5" name={object.name} />
          <EvoName className="min-w-0 wrap-anywhere" name={object.name} />
        </span>
        {object.nameFromEvo ? null : (
          <span className="block text-12 text-text-3">as the person’s browser named it; Evo was not asked</span>
        )}
      </Fact>
      <Fact term="Folder">
        <bdi className="name">{shownPath(object.path)}</bdi>
      </Fact>
      <Fact term="File id">
        <span className="mono">{object.id}</span>
      </Fact>
    </>
  );
}

function RoleFacts({ loaded }: { loaded: LoadedEntry }) {
  const { entry, roleNow } = loaded;
  const { failure } = entry;
  const permitted = failure !== null && 'permittedRoles' in failure ? failure.permittedRoles : [];
  const more = failure !== null && 'morePermitted' in failure ? failure.morePermitted : 0;
  return (
    <>
      {entry.roleThen === null && roleNow === null ? null : (
        <Fact term="Role then">{entry.roleThen === null ? 'not known' : <RoleChip role={entry.roleThen} />}</Fact>
      )}
      {roleNow === null ? null : (
        <Fact term="Role now">{roleNow.ok ? <RoleChip role={roleNow.value} /> : 'could not be read just now'}</Fact>
      )}
      {permitted.length === 0 ? null : (
        <Fact term="Permitted roles">
          <span className="inline-flex flex-wrap gap-1">
            {permitted.map((role) => (
              <RoleChip key={role} role={role} />
            ))}
            {more > 0 ? <span className="text-text-2">+{more} more</span> : null}
          </span>
        </Fact>
      )}
    </>
  );
}
