'use client';

import { type Theme, THEME_COOKIE, themeOf } from '@/components/shell/preferences/theme';
import { setPreference, usePreference } from '@/components/shell/preferences/use-preference';

/** The reader's theme, and how to change it at once. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [themeOf(usePreference(THEME_COOKIE)), setTheme];
}

function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  setPreference(THEME_COOKIE, theme);
}
