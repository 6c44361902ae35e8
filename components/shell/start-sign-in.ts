import { remember, TIME_ZONE_COOKIE } from '@/components/shell/preferences/cookies';
import { browserZone } from '@/components/ui/time-zone';
import { paths } from '@/lib/paths';

const ADDRESS = '/api/auth/signin/evo';

/**
 * Leads the browser to the identity provider, and from there to `returnTo`; where the provider cannot be reached, to the
 * sign-in page, which says so. A POST with the token against forged requests, as the sign-in page sends it. Throws where
 * the console does not answer.
 */
export async function startSignIn(returnTo: string): Promise<void> {
  // So that the first page after it is painted in the reader's own time.
  remember(TIME_ZONE_COOKIE, browserZone());
  const { getCsrfToken } = await import('next-auth/react');
  const csrfToken = await getCsrfToken();
  if (csrfToken === undefined) throw new Error('The console gave no token against forged requests.');
  const form = new URLSearchParams({ csrfToken, callbackUrl: returnTo, json: 'true' });
  const response = await fetch(ADDRESS, { method: 'POST', body: form });
  window.location.assign(destinationOf(await response.json(), returnTo));
}

function destinationOf(answer: unknown, returnTo: string): string {
  const given = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : null;
  if (typeof given !== 'string') throw new Error('The console named no address to sign in at.');
  const url = new URL(given, window.location.href);
  // A sign-in that could not start must not forget where it was to lead.
  if (url.origin === window.location.origin && url.pathname === paths.signIn()) {
    url.searchParams.set('callbackUrl', returnTo);
  }
  return url.href;
}
