import { PageFrame } from '@/components/shell/page-frame';
import { RoleChip } from '@/components/shell/role-mark';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { WorkspacesTable } from '@/components/workspaces/workspaces-table';
import type { Hub, Organisation } from '@/lib/evo/model';
import type { Failure } from '@/lib/evo/failure';
import { listMessage } from '@/lib/messages/list-message';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import type { VisibleWorkspaces } from '@/lib/workspaces/list-workspaces';

type WorkspacesViewProps = { organisation: Organisation; visible: VisibleWorkspaces; hub: string | null };

/** The workspaces of one organisation, those of one hub where the address names it. */
export function WorkspacesView({ organisation, visible, hub }: WorkspacesViewProps) {
  const { workspaces, instanceAdmin, othersUnread } = visible;
  const one = organisation.hubs.length > 1 && hub !== null;
  const hubs = one ? organisation.hubs.filter(({ code }) => code === hub) : organisation.hubs;
  const shown = one ? workspaces.filter(({ hubCode }) => hubCode === hub) : workspaces;
  return (
    <PageFrame
      crumbs={[{ label: organisation.name, href: paths.workspaces(organisation.id) }]}
      actions={
        <Link className="link inline-flex min-h-6 items-center" href={paths.search(organisation.id)}>
          Search files<span className="phone:sr-only"> in all of them</span>
        </Link>
      }
      heading="Workspaces"
      status={
        <>
          <p role="status">{countWords(shown.length)}</p>
          <Link className="link inline-flex min-h-6 items-center" href={paths.deletedWorkspaces(organisation.id)}>
            Deleted workspaces
          </Link>
        </>
      }
    >
      {instanceAdmin ? <AdminNote /> : null}
      {othersUnread === null ? null : <PartialNote failure={othersUnread} />}
      {shown.length === 0 ? (
        <NoWorkspaces hubs={hubs} organisation={organisation} />
      ) : (
        <WorkspacesTable hubs={organisation.hubs} orgId={organisation.id} workspaces={shown} />
      )}
    </PageFrame>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'No workspaces';
  return count === 1 ? '1 workspace' : `${count.toLocaleString('en')} workspaces`;
}

function AdminNote() {
  return (
    <Banner className="mx-5 mt-3 mb-1 phone:mx-4" icon="info" tone="info">
      You’re an <RoleChip role="instance admin" /> here, so you see every workspace, also those in which you have no
      role. You can see who belongs to them. To list, delete or restore their files you need a role of your own there.
    </Banner>
  );
}

function PartialNote({ failure }: { failure: Failure }) {
  const { title } = listMessage(failure, { workspaceName: '' });
  return (
    <Banner className="mx-5 mt-3 mb-1 phone:mx-4" icon="triangle" tone="warning">
      This list may not be whole: it has the workspaces in which you hold a role. Whether you may see others, as an
      instance admin does, could not be read. {title}. Reload the page to try again.
    </Banner>
  );
}

function NoWorkspaces({ organisation, hubs }: { organisation: Organisation; hubs: readonly Hub[] }) {
  const places = hubs.map(({ name, code }) => shownName(name || code)).join(' and ');
  return (
    <EmptyState drawing="empty" title={`No workspaces in ${shownName(organisation.name)}`}>
      {places ? `On ${places} there is none that you can see. ` : null}
      An owner of a workspace can give you a role in it.
    </EmptyState>
  );
}
