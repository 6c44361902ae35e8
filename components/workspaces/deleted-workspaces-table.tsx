'use client';

import { PersonName } from '@/components/shell/person-name';
import { RoleWord } from '@/components/shell/role-mark';
import { Button } from '@/components/ui/button';
import { Cell, HeadCell, Row, RowHead, Table, TableBody } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { useRestoreWorkspace } from '@/components/workspaces/use-restore-workspace';
import type { Hub, Workspace } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';

type Props = { orgId: string; workspaces: readonly Workspace[]; hubs: readonly Hub[] };

/** Deleted workspaces with the reader's role in each. Evo tells when one was last changed: its deletion, as a rule. */
export function DeletedWorkspacesTable({ orgId, workspaces, hubs }: Props) {
  const { restore, busy } = useRestoreWorkspace(orgId);
  return (
    <Table
      head={
        <>
          <HeadCell>Name</HeadCell>
          <HeadCell className="w-36">Role</HeadCell>
          <HeadCell className="w-44">Hub</HeadCell>
          <HeadCell className="w-64">Last changed</HeadCell>
          <HeadCell className="w-32">
            <span className="sr-only">Restore</span>
          </HeadCell>
        </>
      }
      label="Deleted workspaces"
    >
      <TableBody>
        {workspaces.map((workspace) => (
          <Row key={workspace.id}>
            <RowHead className="phone:text-14" strong>
              <bdi>{shownName(workspace.name)}</bdi>
            </RowHead>
            <Cell className="phone:text-end">
              <RoleWord role={workspace.role} />
            </Cell>
            <Cell className="phone:text-12">
              <bdi>{shownName(hubs.find(({ code }) => code === workspace.hubCode)?.name || workspace.hubCode)}</bdi>
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
            <Cell className="text-end">
              <RestoreButton
                busy={busy.has(workspace.id)}
                onPress={() => void restore(workspace)}
                workspace={workspace}
              />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

type RestoreButtonProps = { workspace: Workspace; busy: boolean; onPress: () => void };

function RestoreButton({ workspace, busy, onPress }: RestoreButtonProps) {
  const why =
    workspace.role === 'owner' ? undefined : `Your role: ${workspace.role ?? 'no role'}. Permitted role: owner.`;
  return (
    <Button
      aria-disabled={busy || undefined}
      aria-label={`Restore ${shownName(workspace.name)}`}
      data-tip={why}
      icon={why === undefined ? 'restore' : 'lock'}
      onClick={busy ? undefined : onPress}
      size="small"
    >
      {busy ? 'Restoring…' : 'Restore'}
    </Button>
  );
}
