'use client';

import { useMemo } from 'react';
import { CoverageNote } from '@/components/roles/coverage-note';
import { RolesExport } from '@/components/roles/roles-export';
import { FindingsSection } from '@/components/roles/findings-section';
import { ReadingBar } from '@/components/roles/reading-bar';
import { type LoadedRefusals, RefusalsSection } from '@/components/roles/refusals-section';
import { RolesGrid } from '@/components/roles/roles-grid';
import { RolesStatus } from '@/components/roles/roles-status';
import { RolesToolbar } from '@/components/roles/roles-toolbar';
import { type Roles, useRoles } from '@/components/roles/use-roles';
import { type RolesSearch, useRolesSearch } from '@/components/roles/use-roles-search';
import { WhoCanSection } from '@/components/roles/who-can-section';
import { LoadFailure } from '@/components/shell/load-failure';
import { PageFrame } from '@/components/shell/page-frame';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Organisation } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import { filterMatrix } from '@/lib/roles/filter-matrix';
import type { Learned } from '@/lib/roles/learned';

export type RolesViewProps = {
  organisation: Organisation;
  readerId: string;
  days: number;
  /** null: the trail cannot be told, since the reader's workspaces are not known. */
  refusals: LoadedRefusals | null;
  learned: readonly Learned[];
};

/** Who may do what in a whole organisation: people × workspaces, answers beside them. */
export function RolesView({ organisation, readerId, days, refusals, learned }: RolesViewProps) {
  const roles = useRoles(organisation.id, readerId);
  const search = useRolesSearch();
  const shown = useMemo(() => filterMatrix(roles.matrix, search.filter), [roles.matrix, search.filter]);
  const severalHubs = organisation.hubs.length > 1;
  const nothing = roles.reading.workspaces.length === 0 && !roles.loading;
  return (
    <PageFrame
      actions={nothing ? undefined : <RolesExport orgId={organisation.id} search={search} />}
      crumbs={[{ label: organisation.name, href: paths.workspaces(organisation.id) }]}
      heading="Roles"
      scroll="fixed"
      status={<RolesStatus roles={roles} shown={shown} />}
    >
      {nothing ? (
        <NothingToShow organisation={organisation} roles={roles} />
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_22rem] rail:grid-cols-[minmax(0,1fr)_19rem] phone:flex phone:flex-col phone:overflow-auto">
          <div className="flex min-h-0 flex-col phone:h-[max(80dvh,28rem)] phone:shrink-0">
            <RolesToolbar loading={roles.loading} matrix={roles.matrix} onReadAgain={roles.readAgain} search={search} />
            <ReadingBar loading={roles.loading} reading={roles.reading} />
            <CoverageNote roles={roles} />
            <div className="min-h-0 flex-1">
              {shown.people.length === 0 && !roles.loading ? (
                <Nobody search={search} />
              ) : (
                <RolesGrid
                  loading={roles.loading}
                  matrix={shown}
                  orgId={organisation.id}
                  readerId={readerId}
                  severalHubs={severalHubs}
                />
              )}
            </div>
          </div>
          <aside
            aria-label="Answers and findings"
            className="thin-scroll min-h-0 overflow-auto border-s border-line phone:order-first phone:shrink-0 phone:overflow-visible phone:border-s-0 phone:border-b-8 phone:border-b-canvas"
          >
            <WhoCanSection learned={learned} matrix={roles.matrix} search={search} />
            <FindingsSection
              onFind={(text) => search.change({ search: text, outside: false, role: null, workspaceIds: [] })}
              orgId={organisation.id}
              roles={roles}
              severalHubs={severalHubs}
            />
            {refusals === null ? null : <RefusalsSection days={days} loaded={refusals} orgId={organisation.id} />}
          </aside>
        </div>
      )}
    </PageFrame>
  );
}

function NothingToShow({ organisation, roles }: { organisation: Organisation; roles: Roles }) {
  if (roles.failure !== null) {
    return <LoadFailure failure={roles.failure} onRetry={roles.readAgain} title="The roles didn't load" />;
  }
  return (
    <EmptyState drawing="empty" title={`You have no workspace in ${shownName(organisation.name)}`}>
      Roles are shown for the workspaces you belong to; instance admins see all of them. An owner of a workspace can
      give you a role in it.
    </EmptyState>
  );
}

function Nobody({ search }: { search: RolesSearch }) {
  return (
    <EmptyState
      actions={search.filtered ? <Button onClick={search.clear}>Clear filters</Button> : undefined}
      drawing="gap"
      title={search.filtered ? 'Nobody matches' : 'Nobody holds a role'}
    >
      {search.filtered ? 'No person fits all the filters.' : 'Evo lists no people for what was read.'}
    </EmptyState>
  );
}
