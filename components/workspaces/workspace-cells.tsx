import { PersonName } from '@/components/shell/person-name';
import { RoleWord } from '@/components/shell/role-mark';
import { Cell } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Hub, Workspace } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';

/** What a table says of a workspace beside its name: the reader's role, the hub, the last change. */
export function WorkspaceCells({ workspace, hubs }: { workspace: Workspace; hubs: readonly Hub[] }) {
  const hub = hubs.find(({ code }) => code === workspace.hubCode);
  return (
    <>
      <Cell className="phone:text-end">
        <RoleWord role={workspace.role} />
      </Cell>
      <Cell className="phone:text-12">
        <bdi>{shownName(hub?.name || workspace.hubCode)}</bdi>
      </Cell>
      <Cell className="phone:text-end phone:text-12">
        <Time className="relative" value={workspace.updatedAt} />
        {workspace.updatedBy ? (
          <span className="text-text-3 phone:hidden">
            {' '}
            by <PersonName person={workspace.updatedBy} />
          </span>
        ) : null}
      </Cell>
    </>
  );
}
