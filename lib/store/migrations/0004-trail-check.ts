import { sql, type Kysely, type Migration } from 'kysely';

/** What the console found when it last looked through its trail, and how far it has come since. */
export const trailCheck: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table trail_check (
      single boolean primary key default true check (single),
      next_at timestamptz not null default now(),
      walk text,
      looked_at timestamptz,
      up_to bigint,
      problems text,
      whole_seq bigint,
      whole_hash text
    )`.execute(db);
  },
};
