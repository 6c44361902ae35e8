'use client';

import { initialsOf, personLabel } from '@/components/shell/person-name';
import { THEMES, type Theme, themeOf } from '@/components/shell/preferences';
import { RoleGlyph } from '@/components/shell/role-mark';
import { useShellData } from '@/components/shell/shell-data';
import { useSingleKeyShortcuts, useTheme } from '@/components/shell/use-preference';
import { useSignOut } from '@/components/shell/use-sign-out';
import { Avatar } from '@/components/ui/avatar';
import { Menu, MenuChoice, MenuItem, MenuLink, MenuRule, MenuSwitch } from '@/components/ui/menu';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

const THEME_WORDS: Record<Theme, string> = { system: 'As this device', light: 'Light', dark: 'Dark' };

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
        trigger={<button aria-label="Account menu" className="absolute inset-0 rounded-8" type="button" />}
      >
        <AccountItems />
      </Menu>
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

function AccountItems() {
  const { person } = useShellData();
  const [theme, setTheme] = useTheme();
  const [shortcuts, setShortcuts] = useSingleKeyShortcuts();
  const leave = useSignOut();
  return (
    <>
      <div className="px-2 pt-1.5 pb-1">
        <bdi className="block break-words font-semibold">{personLabel(person)}</bdi>
        {person.email ? <bdi className="block text-12 break-all text-text-2">{shownName(person.email)}</bdi> : null}
      </div>
      <MenuRule />
      <MenuChoice
        label="Theme"
        onChange={(value) => setTheme(themeOf(value))}
        options={THEMES.map((value) => ({ value, label: THEME_WORDS[value] }))}
        value={theme}
      />
      <MenuRule />
      <MenuSwitch checked={shortcuts} onChange={setShortcuts}>
        Single-key shortcuts
      </MenuSwitch>
      <MenuRule />
      <MenuLink href={paths.errors} icon="question">
        Help with errors
      </MenuLink>
      <MenuItem icon="signout" onSelect={leave}>
        Sign out
      </MenuItem>
    </>
  );
}
