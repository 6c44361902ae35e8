import 'server-only';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { hashSessionToken } from '@/lib/auth/cookies';
import type { SignInAttempt } from '@/lib/auth/sign-in-attempt';
import { signOut } from '@/lib/auth/sign-out';
import { startSession } from '@/lib/auth/start-session';
import { db } from '@/lib/store/database';
import type { StoredPerson } from '@/lib/store/people';
import { findLiveSession } from '@/lib/store/sessions';

/** next-auth's view of the console's sessions, for one request. */
export function adapterFor(attempt: SignInAttempt): Adapter {
  return {
    // Whoever the provider vouches for is a user here, so next-auth never has to create or link one.
    getUserByAccount: () => (attempt.identity === null ? null : toUser(attempt.identity.person)),
    async getSessionAndUser(sessionToken) {
      if (attempt.action === 'callback') {
        // Shown the old session, next-auth would go on using it, or refuse another person. Every sign-in starts a new one.
        attempt.replaces = sessionToken;
        return null;
      }
      const session = await findLiveSession(db(), hashSessionToken(sessionToken));
      if (session === null) return null;
      const { person, expiresAt } = session;
      return { session: { sessionToken, userId: person.id, expires: expiresAt }, user: toUser(person) };
    },
    async createSession({ sessionToken, userId }) {
      const { identity, replaces } = attempt;
      if (identity === null || identity.person.id !== userId) throw new Error('Nobody signed in.');
      const expires = await startSession({ token: sessionToken, ...identity, replaces });
      attempt.started = true;
      return { sessionToken, userId, expires };
    },
    // The console moves the idle limit itself, when a person acts.
    updateSession: () => null,
    async deleteSession(sessionToken) {
      try {
        await signOut(sessionToken);
      } catch (error) {
        // next-auth would swallow it and tell the browser that all is well.
        attempt.signOutFailed = true;
        throw error;
      }
    },
  };
}

/** next-auth's type wants an e-mail address; the session callback turns an empty one back into none. */
function toUser({ id, name, email }: StoredPerson): AdapterUser {
  return { id, name, email: email ?? '', emailVerified: null };
}
