import { sql, type Kysely, type Migration } from 'kysely';

/** Which files somebody is about to fetch as one archive: too many for an address, and kept for two minutes. */
export const archiveWanted: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table archive_wanted (
      id uuid primary key,
      session_id uuid not null,
      org_id text not null,
      workspace_id text not null,
      hub_code text,
      file_ids uuid[] not null,
      wanted_at timestamptz not null default now()
    )`.execute(db);
  },
};
