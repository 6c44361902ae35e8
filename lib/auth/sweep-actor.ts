import 'server-only';
import { sql } from 'kysely';
import type { Actor } from '@/lib/auth/actor';
import { escapeText } from '@/lib/store/escape-name';
import { db } from '@/lib/store/database';
import { readPerson } from '@/lib/store/people';

/**
 * That person through their longest-living grant, or null where none is left. For work that goes on after the page is
 * closed: the idle limit ends what a browser may do, not what was begun.
 */
export async function actorForSweep(personId: string): Promise<Actor | null> {
  const row = await db()
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['session.id as sessionId', 'person.id', 'person.name', 'person.email'])
    .where('session.person_id', '=', escapeText(personId))
    .where('session.ended_at', 'is', null)
    .where('session.grant_jwe', 'is not', null)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .orderBy('session.expires_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { sessionId, ...stored } = row;
  const person = readPerson(stored);
  return { sessionId, personId: person.id, name: person.name, email: person.email };
}
