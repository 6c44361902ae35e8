'use client';

import { Button } from '@/components/ui/button';
import { Cell, HeadCell, Row, RowHead, Table, TableBody } from '@/components/ui/table';
import { useRestoreWorkspace } from '@/components/workspaces/use-restore-workspace';
import { WorkspaceCells } from '@/components/workspaces/workspace-cells';
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
            <WorkspaceCells hubs={hubs} workspace={workspace} />
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
