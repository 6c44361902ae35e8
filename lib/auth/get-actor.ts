import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { config } from '@/lib/config';
import { cookieNames, hashSessionToken } from '@/lib/auth/cookies';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/store/database';
import { findLiveSession, touchSession, type LiveSession } from '@/lib/store/sessions';
import { noteRequest } from '@/lib/telemetry/request-context';

/**
 * Who is asking, or null without a live session. Counts as the person being there. Once a request, however often it is
 * called. Throws when the database cannot be asked: that must never pass for signed in, nor sign anyone out.
 */
export const getActor: () => Promise<Actor | null> = cache(async () => {
  const session = await currentSession();
  if (session === null) return null;
  noteRequest({ personId: session.person.id });
  await touchSession(db(), session.id);
  return actorOf(session);
});

/** The same for what a page asks by its own clock: it does not count as the person being there. */
export async function getAbsentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session === null ? null : actorOf(session);
}

/** The request's live session without counting as the person being there, or null. Throws as `getActor` does. */
export async function currentSession(): Promise<LiveSession | null> {
  const token = (await cookies()).get(cookieNames(config()).session)?.value;
  if (token === undefined || token === '' || token.length > 200) return null;
  return findLiveSession(db(), hashSessionToken(token));
}

function actorOf({ id, person }: LiveSession): Actor {
  return { sessionId: id, personId: person.id, name: person.name, email: person.email };
}
