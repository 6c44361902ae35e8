import type { Roles } from '@/components/roles/use-roles';
import { Time } from '@/components/ui/time';
import type { RoleMatrix } from '@/lib/roles/matrix';

/** A screen reader hears of progress at these parts of the whole, and not at every workspace. */
const TOLD_PARTS = 4;

/** How many are shown of how many, and how much was read and when. */
export function RolesStatus({ roles, shown }: { roles: Roles; shown: RoleMatrix }) {
  const { reading, matrix, loading } = roles;
  if (loading && reading.readAt === null) return <p role="status">{progressWords(roles)}</p>;
  if (reading.workspaces.length === 0) return <p role="status">No workspaces</p>;
  const read = matrix.workspaces.filter(({ state }) => state === 'read').length;
  const fewer = shown.workspaces.length < matrix.workspaces.length;
  return (
    <>
      <p role="status">
        <span className="font-medium text-text">{peopleWords(shown.people.length, matrix.people.length)}</span>
      </p>
      {fewer ? (
        <p className="phone:hidden">
          {shown.workspaces.length.toLocaleString('en')} workspace{shown.workspaces.length === 1 ? '' : 's'} shown
        </p>
      ) : null}
      <p className="truncate">
        {read.toLocaleString('en')} of {reading.total.toLocaleString('en')} workspace{reading.total === 1 ? '' : 's'}
        {reading.readAt === null ? null : (
          <>
            , {loading ? 'reading again; ' : ''}read at <Time form="minute" value={reading.readAt} />
          </>
        )}
        {reading.scope === 'own' ? ', your own only' : ''}
      </p>
    </>
  );
}

function progressWords({ reading }: Roles): string {
  const total = reading.workspaces.length;
  if (total === 0) return 'Reading the workspaces';
  const part = Math.floor((reading.roles.size / total) * TOLD_PARTS);
  const told = Math.floor((part * total) / TOLD_PARTS);
  return `Reading roles, ${told.toLocaleString('en')} of ${total.toLocaleString('en')} workspaces`;
}

function peopleWords(shown: number, all: number): string {
  const people = all === 1 ? 'person' : 'people';
  return shown === all
    ? `${all.toLocaleString('en')} ${people}`
    : `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} ${people}`;
}
