import 'server-only';
import { sql, type Transaction } from 'kysely';
import { escapeText } from '@/lib/store/escape-name';
import type { Schema } from '@/lib/store/schema';

/** Has the unsettled operations of a person looked at without their pause: with them there, Evo can be asked again. */
export async function lookSoon(trx: Transaction<Schema>, personId: string): Promise<void> {
  await trx
    .updateTable('in_flight')
    .set({ next_check_at: sql<Date>`now()` })
    .where('person_id', '=', escapeText(personId))
    .where('state', '=', 'unchecked')
    .execute();
}
