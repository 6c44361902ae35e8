import { sql, type Kysely, type Migration } from 'kysely';

/** Finds what was done to an object before. */
export const activityObject: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index activity_object on activity (org_id, object_id, entry_seq desc)
      where object_id is not null`.execute(db);
  },
};
