// The host is never reached: it only has to be one that no input can name by chance.
const BASE = 'http://console.invalid';
const MAX_LENGTH = 2_000;
/** Controls, blanks, line separators and backslashes: browsers drop them or read them as a slash. */
const MISREAD = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;
/** Pages that would sign the person out, or send them straight back to signing in. */
const NOT_A_DESTINATION = /^\/(api|signin|signed-out|_next)(\/|$)/i;

/**
 * The path, query and fragment of a place on the console's own origin that a person may be sent to after signing in; `/`
 * for anything else. `value` may be a path, or an address of `ownOrigin`. Never throws, and a second pass changes nothing.
 */
export function confinePath(value: unknown, ownOrigin?: string): string {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || MISREAD.test(value)) return '/';
  const path =
    ownOrigin !== undefined && startsAtOrigin(value, ownOrigin) ? value.slice(ownOrigin.length) || '/' : value;
  if (!path.startsWith('/') || !URL.canParse(path, BASE)) return '/';
  const url = new URL(path, BASE);
  // The canonical form counts: `/..//evil.example` starts with one slash and ends up with two.
  const isOwnPath = url.origin === BASE && !hasEmptySegment(url.pathname) && !NOT_A_DESTINATION.test(url.pathname);
  return isOwnPath ? `${url.pathname}${url.search}${url.hash}` : '/';
}

function startsAtOrigin(value: string, origin: string): boolean {
  return value === origin || value.startsWith(`${origin}/`);
}

/** Also in encoded form, since a server in front may decode the path once more. */
function hasEmptySegment(pathname: string): boolean {
  return /\/\/|%2f|%5c/i.test(pathname);
}
