import { Client } from 'pg';

/** A row of the trail, as the console keeps it. Ids are written as they are, names are not needed here. */
export type TrailRow = {
  entryId: string;
  requestId: string;
  action: 'delete' | 'restore';
  fileId: string;
  email: string;
  outcome: string;
  at: Date;
};

/** The newest row of every deletion and restore in the trail, oldest entry first. */
export async function readTrail(databaseUrl: string): Promise<TrailRow[]> {
  return inDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<TrailRow>(
      `select distinct on (entry_seq) entry_id as "entryId", request_id as "requestId", action, object_id as "fileId",
         person_email as email, outcome, entry_at as at
       from activity where action in ('delete', 'restore') order by entry_seq, seq desc`,
    );
    return rows;
  });
}

/** How many operations the console has not settled yet. */
export async function countUnsettled(databaseUrl: string): Promise<number> {
  return inDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from in_flight');
    return rows[0]?.count ?? 0;
  });
}

async function inDatabase<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
