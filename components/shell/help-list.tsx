import { initialsOf, personLabel } from '@/components/shell/person-name';
import { RoleWord } from '@/components/shell/role-mark';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import type { Member } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';

/** The people here who hold a permitted role, and a way to write to them. */
export function HelpList({ members }: { members: readonly Member[] }) {
  return (
    <div className="-me-9 border-t border-line pt-2 phone:-ms-9">
      <p aria-hidden="true" className="text-text-3">
        Who can help
      </p>
      <ul aria-label="Who can help" className="thin-scroll relative max-h-38 overflow-y-auto pe-1">
        {members.map((member) => (
          <Helper key={member.id} member={member} />
        ))}
      </ul>
    </div>
  );
}

function Helper({ member }: { member: Member }) {
  const label = personLabel(member);
  const email = member.email === null ? null : shownName(member.email);
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-2">
      <Avatar initials={initialsOf(label)} />
      <span className="min-w-0 flex-[1_1_7rem] leading-4">
        <bdi className="block truncate">{label}</bdi>
        {email !== null && email !== label ? <bdi className="block truncate text-12 text-text-2">{email}</bdi> : null}
      </span>
      <RoleWord role={member.role} />
      {member.email !== null && (
        <a
          aria-label={`Write to ${label}`}
          className="grid size-6 place-items-center rounded-4 text-text-2 hover:bg-active hover:text-text phone:size-8"
          href={`mailto:${encodeURIComponent(member.email).replace('%40', '@')}`}
        >
          <Icon name="mail" size={14} />
        </a>
      )}
    </li>
  );
}
