/** What a browser remembers for its reader, in cookies so that the first paint is right. None of it is a secret. */

export const TIME_ZONE_COOKIE = 'time-zone';
export const ORGANISATION_COOKIE = 'organisation';

const YEAR_IN_SECONDS = 31_536_000;

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
