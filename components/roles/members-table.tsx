import { PersonBadges } from '@/components/roles/person-badges';
import { personLabel } from '@/components/shell/person-name';
import { RoleWord } from '@/components/shell/role-mark';
import { Cell, HeadCell, Row, RowHead, Table, TableBody } from '@/components/ui/table';
import { ROLES } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import type { MatrixPerson } from '@/lib/roles/matrix';

type MembersTableProps = { people: readonly MatrixPerson[]; workspaceId: string; readerId: string };

/** Who holds which role in a workspace, the highest role first. */
export function MembersTable({ people, workspaceId, readerId }: MembersTableProps) {
  const rank = (person: MatrixPerson) => ROLES.findIndex((role) => role === person.roles.get(workspaceId));
  return (
    <Table
      head={
        <>
          <HeadCell>Person</HeadCell>
          <HeadCell className="w-64 rail:w-56">E-mail</HeadCell>
          <HeadCell className="w-32">Organisation</HeadCell>
          <HeadCell className="w-28">Role</HeadCell>
        </>
      }
      label="Members"
    >
      <TableBody>
        {[...people]
          .sort((a, b) => rank(a) - rank(b))
          .map((person) => (
            <MemberRow isReader={person.id === readerId} key={person.id} person={person} workspaceId={workspaceId} />
          ))}
      </TableBody>
    </Table>
  );
}

type MemberRowProps = { person: MatrixPerson; workspaceId: string; isReader: boolean };

function MemberRow({ person, workspaceId, isReader }: MemberRowProps) {
  return (
    <Row>
      <RowHead className="phone:text-14" strong>
        <span className="flex min-w-0 items-center gap-1.5">
          <bdi className="truncate">{personLabel(person)}</bdi>
          <PersonBadges isReader={isReader} person={person} />
        </span>
      </RowHead>
      <Cell className="phone:order-3 phone:text-12">
        {person.email === null ? <span className="text-text-3">not known</span> : <MailLink email={person.email} />}
      </Cell>
      <Cell className="phone:order-4 phone:text-end phone:text-12">
        <bdi>{person.instanceRoles.map(shownName).join(', ') || '–'}</bdi>
      </Cell>
      <Cell className="phone:order-2 phone:text-end">
        <RoleWord role={person.roles.get(workspaceId) ?? null} />
      </Cell>
    </Row>
  );
}

function MailLink({ email }: { email: string }) {
  return (
    <a
      className="rounded-4 hover:underline hover:underline-offset-3"
      href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
    >
      <bdi>{shownName(email)}</bdi>
    </a>
  );
}
