import 'server-only';
import { sql } from 'kysely';
import { db } from '@/lib/store/database';

const STATES = ['sent', 'unclear', 'unchecked'] as const;

export type UnsettledCount = { state: (typeof STATES)[number]; count: number; oldestSeconds: number };

/** The deletes, restores and uploads without a final outcome, one row a state. Throws without a database. */
export async function countUnsettled(): Promise<UnsettledCount[]> {
  const found = await db()
    .selectFrom('in_flight')
    .select((eb) => [
      'state',
      eb.fn.countAll<number>().as('count'),
      sql<number>`extract(epoch from now() - min(started_at))::float8`.as('oldestSeconds'),
    ])
    .groupBy('state')
    .execute();
  return STATES.map((state) => found.find((row) => row.state === state) ?? { state, count: 0, oldestSeconds: 0 });
}
