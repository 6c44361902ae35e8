import { DomainNote } from '@/components/roles/domain-note';
import { MembersTable } from '@/components/roles/members-table';
import { RefusalsSection, type LoadedRefusals } from '@/components/roles/refusals-section';
import { RightsSection } from '@/components/roles/rights-section';
import { countsWords } from '@/components/roles/role-strata';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { RefreshButton } from '@/components/shell/refresh-button';
import { YourRole } from '@/components/shell/your-role';
import { Banner } from '@/components/ui/banner';
import { Time } from '@/components/ui/time';
import type { Role } from '@/lib/evo/model';
import { listMessage } from '@/lib/messages/list-message';
import type { Learned } from '@/lib/roles/learned';
import { toMatrix, type MatrixWorkspace } from '@/lib/roles/matrix';
import type { RolesReading } from '@/lib/roles/reading';

type MembersViewProps = {
  orgId: string;
  readerId: string;
  crumbs: readonly Crumb[];
  standing: { role: Role | null; instanceAdmin: boolean };
  reading: RolesReading;
  days: number;
  refusals: LoadedRefusals | null;
  learned: readonly Learned[];
};

/** One workspace: who holds which role, what each role may do, and who was refused. */
export function MembersView({ orgId, readerId, crumbs, standing, reading, days, refusals, learned }: MembersViewProps) {
  const matrix = toMatrix(reading);
  const [workspace] = matrix.workspaces;
  if (workspace?.state !== 'read') return null;
  const members = matrix.people.filter(({ roles }) => roles.has(workspace.id));
  const outside = members.filter((person) => person.outside).length;
  return (
    <PageFrame
      actions={
        <>
          <YourRole instanceAdmin={standing.instanceAdmin} role={standing.role} />
          <RefreshButton />
        </>
      }
      crumbs={crumbs}
      heading="Members"
      status={
        <>
          <p role="status">
            <span className="font-medium text-text">
              {members.length === 1 ? '1 member' : `${members.length.toLocaleString('en')} members`}
            </span>
          </p>
          <p>{countsWords(workspace.counts)}</p>
          {reading.readAt === null ? null : (
            <p>
              read at <Time form="minute" value={reading.readAt} />
            </p>
          )}
        </>
      }
    >
      <div className="grid min-h-full grid-cols-[minmax(0,1fr)_25rem] rail:block">
        <div className="pb-4">
          <Notes outside={outside} reading={reading} workspace={workspace} />
          <MembersTable people={members} readerId={readerId} workspaceId={workspace.id} />
          <div className="px-5 py-3 text-12 text-text-3 phone:px-4">
            <DomainNote home={matrix.home} />
          </div>
        </div>
        <div className="border-s border-line rail:border-s-0 rail:border-t">
          <RightsSection learned={learned} />
          {refusals === null ? null : (
            <RefusalsSection days={days} loaded={refusals} orgId={orgId} workspaceId={workspace.id} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

type NotesProps = { workspace: Extract<MatrixWorkspace, { state: 'read' }>; outside: number; reading: RolesReading };

/** What one should know before reading the table. */
function Notes({ workspace, outside, reading }: NotesProps) {
  const { counts, unusable } = workspace;
  return (
    <div className="grid gap-2 px-5 pt-3 pb-1 empty:hidden phone:px-4">
      {counts.owner === 0 ? (
        <Banner icon="octagon" tone="danger">
          No owner: only an instance admin can make somebody its owner.
        </Banner>
      ) : null}
      {counts.owner === 1 ? (
        <Banner icon="triangle" tone="warning">
          Only one owner: without them, nobody here can add owners.
        </Banner>
      ) : null}
      {outside > 0 ? (
        <Banner icon="outside" tone="warning">
          {outside === 1 ? '1 member is' : `${outside.toLocaleString('en')} members are`} from outside the
          organisation’s e-mail domain.
        </Banner>
      ) : null}
      {unusable > 0 ? (
        <Banner icon="triangle" tone="warning">
          {unusable.toLocaleString('en')} entries of Evo’s list could not be understood and are missing here.
        </Banner>
      ) : null}
      {reading.people?.failure ? (
        <Banner icon="info" tone="info">
          The organisation’s people could not all be listed:{' '}
          {listMessage(reading.people.failure, { workspaceName: '' }).title}. Whoever is from outside is told by the
          addresses at hand.
        </Banner>
      ) : null}
    </div>
  );
}
