import type { Grant } from '@/lib/auth/grant';
import type { StoredPerson } from '@/lib/store/people';

/**
 * What one request to the sign-in routes has learnt. It carries the tokens past next-auth, which would otherwise hand them
 * to callbacks, cookies and logs.
 */
export type SignInAttempt = {
  action: string;
  identity: { grant: Grant; person: StoredPerson } | null;
  /** The session cookie the browser came with. */
  replaces: string | null;
  started: boolean;
  /** The provider did not trade the code, for a reason of its own. */
  providerSilent: boolean;
  signOutFailed: boolean;
};

/** An attempt of which nothing is known yet. */
export function newAttempt(action: string): SignInAttempt {
  return { action, identity: null, replaces: null, started: false, providerSilent: false, signOutFailed: false };
}
