import { Link } from '@/components/ui/link';
import { HeadCell, Row, RowHead, Table, TableBody } from '@/components/ui/table';
import { WorkspaceCells } from '@/components/workspaces/workspace-cells';
import type { Hub, Workspace } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type WorkspacesTableProps = { orgId: string; workspaces: readonly Workspace[]; hubs: readonly Hub[] };

/** The workspaces with the reader's role in each. */
export function WorkspacesTable({ orgId, workspaces, hubs }: WorkspacesTableProps) {
  return (
    <Table
      head={
        <>
          <HeadCell>Name</HeadCell>
          <HeadCell className="w-36">Role</HeadCell>
          <HeadCell className="w-44">Hub</HeadCell>
          <HeadCell className="w-64">Changed</HeadCell>
        </>
      }
      label="Workspaces"
    >
      <TableBody>
        {workspaces.map((workspace) => (
          <WorkspaceRow hubs={hubs} key={workspace.id} orgId={orgId} workspace={workspace} />
        ))}
      </TableBody>
    </Table>
  );
}

type WorkspaceRowProps = { orgId: string; workspace: Workspace; hubs: readonly Hub[] };

function WorkspaceRow({ orgId, workspace, hubs }: WorkspaceRowProps) {
  const href = paths.files(orgId, workspace.id, hubs.length > 1 ? workspace.hubCode : undefined);
  return (
    <Row className="relative">
      <RowHead className="phone:text-14" strong>
        {/* The link's box covers the row, so that all of it can be pressed. */}
        <Link className="after:absolute after:inset-0 hover:underline hover:underline-offset-3" href={href}>
          <bdi>{shownName(workspace.name)}</bdi>
        </Link>
      </RowHead>
      <WorkspaceCells hubs={hubs} workspace={workspace} />
    </Row>
  );
}
