import { sql, type Kysely, type Migration } from 'kysely';

/** Uploads are settled as deletes and restores are, by the version that shows once they have happened. */
export const uploadsInFlight: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table in_flight
      add column version_id text,
      drop constraint in_flight_operation_check,
      add constraint in_flight_operation_check check (operation in ('delete', 'restore', 'upload'))`.execute(db);
  },
};
