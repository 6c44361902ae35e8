'use client';

import { useCallback } from 'react';
import { PersonBadges } from '@/components/roles/person-badges';
import { WorkspaceHead } from '@/components/roles/workspace-head';
import { personLabel } from '@/components/shell/person-name';
import { RoleWord } from '@/components/shell/role-mark';
import { MatrixGrid } from '@/components/ui/matrix-grid';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ROLES } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { cellOf, type MatrixPerson, type MatrixWorkspace, type RoleMatrix } from '@/lib/roles/matrix';

type RolesGridProps = {
  orgId: string;
  readerId: string;
  severalHubs: boolean;
  matrix: RoleMatrix;
  loading: boolean;
};

const idOf = ({ id }: { id: string }) => id;

/** People × workspaces: the role of each person in each workspace. */
export function RolesGrid({ orgId, readerId, severalHubs, matrix, loading }: RolesGridProps) {
  const rowHead = useCallback(
    (person: MatrixPerson) => <PersonHead isReader={person.id === readerId} person={person} />,
    [readerId],
  );
  const columnHead = useCallback(
    (workspace: MatrixWorkspace, tabIndex: number) => (
      <WorkspaceHead orgId={orgId} severalHubs={severalHubs} tabIndex={tabIndex} workspace={workspace} />
    ),
    [orgId, severalHubs],
  );
  return (
    <MatrixGrid
      cell={roleCell}
      columnHead={columnHead}
      columnHeadClassName="h-22 w-26"
      columnKey={idOf}
      columns={matrix.workspaces}
      corner={<Corner />}
      label="Roles"
      loading={loading}
      rowHead={rowHead}
      rowHeadClassName="h-(--row) w-72 rail:w-60 phone:w-44"
      rowKey={idOf}
      rows={matrix.people}
    />
  );
}

function roleCell(person: MatrixPerson, workspace: MatrixWorkspace) {
  const cell = cellOf(person, workspace);
  if (cell === 'no role') {
    return (
      <>
        <span aria-hidden="true" className="ms-1 size-0.75 rounded-full bg-n-7" />
        <VisuallyHidden>no role</VisuallyHidden>
      </>
    );
  }
  if (cell === 'not read') return <span className="text-12 text-text-3">not read</span>;
  return <RoleWord role={cell} />;
}

function PersonHead({ person, isReader }: { person: MatrixPerson; isReader: boolean }) {
  const label = personLabel(person);
  const email = person.email === null ? null : shownName(person.email);
  const full = email === null || email === label ? label : `${label} ${email}`;
  return (
    <span className="flex min-w-0 flex-1 items-center gap-1.5 ps-5 pe-2 phone:ps-4" data-tip-cut={full}>
      {/* A name cut by less than a pixel would end in dots: only where a domain stands beside it may it shrink. */}
      <bdi
        className={`truncate font-medium ${person.outside ? 'min-w-0' : 'max-w-[calc(100%-4rem)] shrink-0 phone:max-w-none phone:min-w-0 phone:shrink'}`}
        data-tip-cut={full}
      >
        {label}
      </bdi>
      {email === null || email === label ? null : (
        <bdi className={`min-w-0 truncate text-12 text-text-3 ${person.outside ? 'sr-only' : 'phone:sr-only'}`}>
          {' '}
          {email}
        </bdi>
      )}
      <PersonBadges isReader={isReader} narrow person={person} />
    </span>
  );
}

function Corner() {
  return (
    <span className="flex h-full flex-col justify-end gap-1 ps-5 pb-2 text-12 text-text-3 phone:ps-4">
      <span>Person</span>
      <span aria-hidden="true" className="flex gap-3 phone:hidden">
        {ROLES.map((role) => (
          <RoleWord key={role} role={role} />
        ))}
      </span>
    </span>
  );
}
