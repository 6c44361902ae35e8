import { loadWorkspacePage, workspacePageTitle } from '@/components/files/load-workspace-page';
import { loadRefusals, REFUSAL_DAYS } from '@/components/roles/load-refusals';
import { MembersView } from '@/components/roles/members-view';
import { NoMembersToSee } from '@/components/roles/no-members-to-see';
import { readWorkspaces } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { requireActor } from '@/lib/auth/require-actor';
import { paths } from '@/lib/paths';
import { readMembers } from '@/lib/roles/read-members';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/members'>;

export const generateMetadata = (props: Props) => workspacePageTitle('Members', props);

export default async function MembersPage(props: Props) {
  const actor = await requireActor();
  const { place, workspace, up } = await loadWorkspacePage(props);
  if (!workspace.ok) return <UnloadedPage failure={workspace.failure} heading="Members" what="The members" />;
  if (workspace.value === null) return <NoMembersToSee crumbs={[up]} />;

  const { name, role, instanceAdmin } = workspace.value;
  const [members, workspaces] = await Promise.all([
    readMembers(actor, place, { name, door: role === null ? 'admin' : 'ordinary' }),
    readWorkspaces(place.orgId),
  ]);
  if (!members.ok) return <UnloadedPage failure={members.failure} heading="Members" what="The members" />;
  const trail = workspaces.ok ? await loadRefusals(actor, workspaces.value, place) : null;
  return (
    <MembersView
      crumbs={[up, { label: name, href: paths.files(place.orgId, place.workspaceId, place.hub) }]}
      days={REFUSAL_DAYS}
      learned={trail?.learned ?? []}
      orgId={place.orgId}
      reading={members.value}
      readerId={actor.personId}
      refusals={trail?.refusals ?? null}
      standing={{ role, instanceAdmin }}
    />
  );
}
