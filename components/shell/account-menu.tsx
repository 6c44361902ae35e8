'use client';

import { initialsOf, personLabel } from '@/components/shell/person-name';
import { RoleGlyph } from '@/components/shell/role-mark';
import { useShellData } from '@/components/shell/shell-data';
import { Avatar } from '@/components/ui/avatar';
import { latePart } from '@/components/ui/late-part';
import { Menu } from '@/components/ui/menu';
import { shownName } from '@/lib/names/shown-name';

export const AccountMenuPopup = latePart(() =>
  import('@/components/shell/account-menu-popup').then((module) => module.AccountMenuPopup),
);

/** Who is signed in, what they prefer, and the way out. In the sidebar, or in the header of a phone. */
export function AccountMenu({ place }: { place: 'sidebar' | 'header' }) {
  const { person } = useShellData();
  const label = personLabel(person);
  const sidebar = place === 'sidebar';
  return (
    <div
      className={`relative flex items-center gap-2 rounded-8 hover:bg-active ${sidebar ? 'min-h-11 p-1.5 rail:justify-center' : 'size-11 justify-center not-phone:hidden'}`}
    >
      <Avatar initials={initialsOf(label)} />
      {sidebar ? <Identity label={label} /> : null}
      <Menu
        align={sidebar ? 'start' : 'end'}
        side={sidebar ? 'top' : 'bottom'}
        popup={(control) => <AccountMenuPopup control={control} onMissing={control.onClose} />}
        trigger={(button) => (
          <button {...button} aria-label="Account menu" className="absolute inset-0 rounded-8" type="button" />
        )}
      />
    </div>
  );
}

function Identity({ label }: { label: string }) {
  const { person, instanceAdmin } = useShellData();
  const second = person.email && person.email !== label ? shownName(person.email) : 'Signed in';
  return (
    <span className="min-w-0 flex-1 rail:hidden">
      <bdi className="block truncate leading-4">{label}</bdi>
      <span className="flex items-center gap-1 text-12 text-text-3">
        {instanceAdmin ? <RoleGlyph role="instance admin" /> : null}
        <span className="truncate">{instanceAdmin ? 'instance admin' : second}</span>
      </span>
    </span>
  );
}
