'use client';

import { setPreference, usePreference } from '@/components/shell/preferences/use-preference';

const COOKIE = 'single-key-shortcuts';

/** Whether single characters act as shortcuts outside of the grid, and how to switch that. On at first. */
export function useSingleKeyShortcuts(): [boolean, (on: boolean) => void] {
  return [usePreference(COOKIE) !== 'off', setSingleKeyShortcuts];
}

function setSingleKeyShortcuts(on: boolean): void {
  setPreference(COOKIE, on ? 'on' : 'off');
}
