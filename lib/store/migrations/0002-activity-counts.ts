import { sql, type Kysely, type Migration } from 'kysely';

/** Counting how entries ended reads this index alone. */
export const activityCounts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index activity_ended on activity (org_id, entry_at) include (outcome, action, person_id, workspace_id)
      where kind = 'outcome' and outcome <> 'checking'`.execute(db);
  },
};
