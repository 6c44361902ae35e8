'use client';

import { personLabel } from '@/components/shell/person-name';
import { THEMES, type Theme, themeOf } from '@/components/shell/preferences/theme';
import { TOAST_TIMES, type ToastTime, toastTimeOf } from '@/components/shell/preferences/toast-time';
import { useSingleKeyShortcuts } from '@/components/shell/preferences/use-single-key-shortcuts';
import { useTheme } from '@/components/shell/preferences/use-theme';
import { useToastTime } from '@/components/shell/preferences/use-toast-time';
import { useShellData } from '@/components/shell/shell-data';
import { useSignOut } from '@/components/shell/use-sign-out';
import type { MenuControl } from '@/components/ui/menu';
import { MenuChoice, MenuItem, MenuLink, MenuPopup, MenuRule, MenuSwitch } from '@/components/ui/menu-popup';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

const THEME_WORDS: Record<Theme, string> = { system: 'As this device', light: 'Light', dark: 'Dark' };
const TOAST_TIME_WORDS: Record<ToastTime, string> = {
  usual: 'For a while',
  long: 'Three times as long',
  stay: 'Until dismissed',
};

/** Who is signed in, what they prefer, and the way out. */
export function AccountMenuPopup({ control }: { control: MenuControl }) {
  const { person } = useShellData();
  const [theme, setTheme] = useTheme();
  const [shortcuts, setShortcuts] = useSingleKeyShortcuts();
  const [toastTime, setToastTime] = useToastTime();
  const leave = useSignOut();
  return (
    <MenuPopup control={control}>
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
      <MenuChoice
        label="Notifications stay"
        onChange={(value) => setToastTime(toastTimeOf(value))}
        options={TOAST_TIMES.map((value) => ({ value, label: TOAST_TIME_WORDS[value] }))}
        value={toastTime}
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
    </MenuPopup>
  );
}
