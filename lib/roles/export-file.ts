import 'server-only';
import { csvStream, type CsvColumn } from '@/lib/export/csv';
import { shownName } from '@/lib/names/shown-name';
import type { FailureKind } from '@/lib/evo/failure';
import { findingsOf, type Finding } from './findings';
import { cellOf, toMatrix, type MatrixPerson, type RoleMatrix } from './matrix';
import type { RolesReading } from './reading';

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The rows and columns as a table: what was not read says so in its cells. Names stand in their shown form. */
export function toCsv(shown: RoleMatrix, readAt: Date): ReadableStream<Uint8Array> {
  const columns: CsvColumn<MatrixPerson>[] = [
    { head: 'Person', cell: ({ name }) => (name === null ? null : shownName(name)) },
    { head: 'E-mail', cell: ({ email }) => (email === null ? null : shownName(email)) },
    { head: 'Person id', cell: ({ id }) => id },
    { head: 'Organisation roles', cell: ({ instanceRoles }) => instanceRoles.map(shownName).join(', ') },
    { head: 'Outside', cell: ({ outside }) => (outside ? 'yes' : 'no') },
    { head: 'Read at', cell: () => readAt },
    ...shown.workspaces.map((workspace) => ({
      head: shownName(workspace.name),
      cell: (person: MatrixPerson) => cellOf(person, workspace),
    })),
  ];
  return csvStream(columns, shown.people);
}

/** The rows and columns with names exactly as Evo gave them, how much was read, and the findings in all of it. */
export function toJson(reading: RolesReading, shown: RoleMatrix, readAt: Date): string {
  const whole = toMatrix(reading);
  const findings = findingsOf(whole, reading.invitations?.items ?? [], readAt.getTime());
  return JSON.stringify(
    {
      readAt: readAt.toISOString(),
      coverage: coverageOf(reading),
      homeDomain: whole.home,
      workspaces: shown.workspaces.map(({ id, name, hubCode, ...rest }) => ({
        id,
        name,
        hub: hubCode,
        read: rest.state === 'read',
        ...(rest.state === 'read' ? { counts: rest.counts } : {}),
      })),
      people: shown.people.map(({ id, name, email, instanceRoles, outside, roles }) => ({
        id,
        name,
        email,
        organisationRoles: instanceRoles,
        outside,
        roles: Object.fromEntries(
          shown.workspaces.flatMap((one) => (roles.has(one.id) ? [[one.id, roles.get(one.id)]] : [])),
        ),
      })),
      findings: findings.map(toPlain),
    },
    null,
    2,
  );
}

type Coverage = {
  scope: RolesReading['scope'];
  workspaces: number;
  read: number;
  notRead: { id: string; name: string; reason: FailureKind }[];
  gaps: { hub: string; what: string; reason: FailureKind }[];
  peopleComplete: boolean;
  invitationsComplete: boolean;
};

/** How much of the organisation a reading covers. */
export function coverageOf(reading: RolesReading): Coverage {
  const notRead = reading.workspaces.flatMap(({ id, name }) => {
    const failure = reading.roles.get(id)?.failure;
    return failure == null ? [] : [{ id, name, reason: failure.kind }];
  });
  return {
    scope: reading.scope,
    workspaces: reading.total,
    read: reading.roles.size - notRead.length,
    notRead,
    gaps: reading.gaps.map(({ hubCode, what, failure }) => ({ hub: hubCode, what, reason: failure.kind })),
    peopleComplete: reading.people?.failure === null && reading.people.unusable === 0,
    invitationsComplete: reading.invitations?.failure === null && reading.invitations.unusable === 0,
  };
}

function toPlain(finding: Finding): object {
  switch (finding.kind) {
    case 'no-owner':
      return { kind: finding.kind, workspace: finding.workspace.id };
    case 'one-owner':
      return { kind: finding.kind, workspace: finding.workspace.id, person: finding.owner.id };
    case 'outside-owner':
    case 'outside-editor':
      return { kind: finding.kind, person: finding.person.id, workspaces: finding.workspaces.map(({ id }) => id) };
    case 'pending-invitation':
      return { kind: finding.kind, invitation: finding.invitation, expired: finding.expired };
  }
}
