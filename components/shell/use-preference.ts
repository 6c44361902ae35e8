'use client';

import { useSyncExternalStore } from 'react';
import {
  DENSITY_COOKIE,
  recall,
  remember,
  SHORTCUTS_COOKIE,
  type Theme,
  THEME_COOKIE,
  themeOf,
} from '@/components/shell/preferences';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(cookie: string, value: string): void {
  remember(cookie, value);
  for (const listener of listeners) listener();
}

/** The reader's theme, and how to change it at once. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => themeOf(recall(THEME_COOKIE)),
    () => 'system' as const,
  );
  return [theme, setTheme];
}

function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  set(THEME_COOKIE, theme);
}

/** Whether rows are 40 px high in place of 32, and how to change that at once. By touch they are 48 whatever is set. */
export function useComfortableRows(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => recall(DENSITY_COOKIE) === 'comfortable',
    () => false,
  );
  return [on, setComfortableRows];
}

function setComfortableRows(on: boolean): void {
  if (on) document.documentElement.dataset.density = 'comfortable';
  else delete document.documentElement.dataset.density;
  set(DENSITY_COOKIE, on ? 'comfortable' : 'compact');
}

/** Whether single characters act as shortcuts outside of the grid, and how to switch that. On at first. */
export function useSingleKeyShortcuts(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => recall(SHORTCUTS_COOKIE) !== 'off',
    () => true,
  );
  return [on, (next) => set(SHORTCUTS_COOKIE, next ? 'on' : 'off')];
}
