import 'server-only';
import { sql, type Kysely, type Transaction } from 'kysely';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import type { Schema } from '@/lib/store/schema';

export type StoredPerson = { id: string; name: string | null; email: string | null };

/** Keeps how a person is called now. */
export async function savePerson(trx: Transaction<Schema>, person: StoredPerson): Promise<void> {
  const words = { name: mapText(person.name, escapeText), email: mapText(person.email, escapeText) };
  await trx
    .insertInto('person')
    .values({ id: escapeText(person.id), ...words })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...words, last_seen_at: sql<Date>`now()` }))
    .execute();
}

/** Whose session it is, or was. Throws where there is no such session. */
export async function personOfSession(db: Kysely<Schema>, sessionId: string): Promise<StoredPerson> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('session.id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return readPerson(row);
}

/** A person as they were called outside, from their stored form. */
export function readPerson(row: StoredPerson): StoredPerson {
  return {
    id: unescapeText(row.id),
    name: mapText(row.name, unescapeText),
    email: mapText(row.email, unescapeText),
  };
}

function mapText(text: string | null, change: (text: string) => string): string | null {
  return text === null ? null : change(text);
}
