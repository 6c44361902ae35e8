'use client';

import { THEMES, type Theme } from '@/components/shell/preferences/theme';
import { useTheme } from '@/components/shell/preferences/use-theme';

const NEXT_WORDS: Record<Theme, string> = {
  system: 'Theme: as this device',
  light: 'Theme: light',
  dark: 'Theme: dark',
};

/** Steps through the themes before there is an account menu to choose one in. */
export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <button className="min-h-6 hover:text-text pointer-coarse:min-h-11" onClick={() => setTheme(next)} type="button">
      {NEXT_WORDS[theme]}
    </button>
  );
}
