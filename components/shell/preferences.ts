/** What a browser remembers for its reader, in cookies so that the first paint is right. None of it is a secret. */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';
export const TIME_ZONE_COOKIE = 'time-zone';
export const ORGANISATION_COOKIE = 'organisation';
export const DENSITY_COOKIE = 'density';
export const SHORTCUTS_COOKIE = 'single-key-shortcuts';

const YEAR_IN_SECONDS = 31_536_000;

/** The theme a cookie names; `system` for none and for nonsense. */
export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}

/** Keeps one preference for a year. Only the browser can. */
export function remember(cookie: string, value: string): void {
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
}

/** What is remembered under a name, in the browser. */
export function recall(cookie: string): string | undefined {
  const entry = document.cookie.split('; ').find((one) => one.startsWith(`${cookie}=`));
  if (entry === undefined) return undefined;
  try {
    return decodeURIComponent(entry.slice(cookie.length + 1));
  } catch {
    return undefined;
  }
}
