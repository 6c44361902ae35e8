import { Link } from '@/components/ui/link';
import { ACTION_WORDS, isRefusal } from '@/components/activity/activity-words';
import { Fact, Facts } from '@/components/activity/facts';
import { FileNowWords } from '@/components/activity/file-now-words';
import type { LoadedEntry } from '@/components/activity/load-entry';
import { EvoName } from '@/components/shell/evo-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { personLabel } from '@/components/shell/person-name';
import { RoleChip } from '@/components/shell/role-mark';
import type { ActivityEntry, ActivityObject } from '@/lib/activity/entry';
import { shownName, shownPath } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type EntryFactsProps = {
  orgId: string;
  entry: ActivityEntry;
  /** null: how things stand now is still being read. */
  loaded: LoadedEntry | null;
};

const READING = <span className="text-text-3">reading…</span>;

/** Who did what to what, in which role, and how things stand now. */
export function EntryFacts({ orgId, entry, loaded }: EntryFactsProps) {
  return (
    <Facts>
      <Fact term="Person">
        <bdi>{personLabel(entry.person)}</bdi>
        {entry.person.email && entry.person.name ? (
          <bdi className="block text-12 text-text-2">{shownName(entry.person.email)}</bdi>
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
          <Link className="link" href={paths.files(orgId, entry.workspace.id, loaded?.hub)}>
            <bdi>{shownName(entry.workspace.name ?? entry.workspace.id)}</bdi>
          </Link>
        </Fact>
      )}
      <RoleFacts entry={entry} loaded={loaded} />
      {entry.object === null ? null : (
        <Fact term="File now">{loaded?.fileNow ? <FileNowWords fileNow={loaded.fileNow} /> : READING}</Fact>
      )}
    </Facts>
  );
}

function ObjectFacts({ object }: { object: ActivityObject }) {
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
    </>
  );
}

function RoleFacts({ entry, loaded }: Pick<EntryFactsProps, 'entry' | 'loaded'>) {
  const { failure } = entry;
  const refused = isRefusal(entry);
  const permitted = failure !== null && 'permittedRoles' in failure ? failure.permittedRoles : [];
  const more = failure !== null && 'morePermitted' in failure ? failure.morePermitted : 0;
  return (
    <>
      {entry.roleThen === null && !refused ? null : (
        <Fact term="Role then">{entry.roleThen === null ? 'not known' : <RoleChip role={entry.roleThen} />}</Fact>
      )}
      {refused && entry.workspace !== null ? (
        <Fact term="Role now">{loaded === null ? READING : <RoleNow roleNow={loaded.roleNow} />}</Fact>
      ) : null}
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

function RoleNow({ roleNow }: Pick<LoadedEntry, 'roleNow'>) {
  return roleNow?.ok ? <RoleChip role={roleNow.value} /> : 'could not be read just now';
}
