import { sql, type Kysely, type Migration } from 'kysely';

const SESSIONS = [
  sql`create table person (
    id text primary key,
    name text,
    email text,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now()
  )`,
  sql`create table session (
    id uuid primary key,
    token_hash bytea not null unique,
    person_id text not null references person (id),
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    grant_jwe text,
    forced_refreshes integer not null default 0,
    forced_since timestamptz,
    ended_at timestamptz,
    ended_because text,
    check (ended_at is null or grant_jwe is null)
  )`,
  sql`create index session_live on session (person_id, expires_at) where ended_at is null`,
  sql`create table rate_window (key text primary key, started_at timestamptz not null, used integer not null)`,
];

const IN_FLIGHT = [
  sql`create table in_flight (
    entry_id uuid primary key,
    operation text not null check (operation in ('delete', 'restore')),
    session_id uuid not null,
    person_id text not null,
    org_id text not null,
    hub_code text,
    workspace_id text not null,
    file_id text not null,
    started_at timestamptz not null default now(),
    next_check_at timestamptz not null,
    attempts integer not null default 0,
    state text not null default 'sent' check (state in ('sent', 'unclear', 'unchecked'))
  )`,
  sql`create index in_flight_due on in_flight (next_check_at)`,
];

const TRAIL = [
  sql`create table activity (
    seq bigint primary key,
    entry_id uuid not null,
    entry_seq bigint not null,
    kind text not null check (kind in ('intent', 'outcome')),
    at timestamptz not null,
    entry_at timestamptz not null,
    person_id text not null,
    person_name text,
    person_email text,
    action text not null,
    org_id text,
    workspace_id text,
    workspace_name text,
    object_kind text,
    object_id text,
    object_name text,
    object_path text,
    object_from_evo boolean,
    object_search text,
    request_id text not null,
    outcome text not null,
    failure text,
    role_then text,
    renamed_name text,
    renamed_path text,
    prev_hash text not null unique,
    hash text not null unique
  )`,
  sql`create unique index activity_entry on activity (entry_id, seq)`,
  sql`create index activity_at on activity (at)`,
  sql`create index activity_org on activity (org_id, entry_seq desc)`,
  sql`create index activity_org_outcome on activity (org_id, kind, outcome, entry_seq desc)`,
  sql`create index activity_org_person on activity (org_id, person_id, entry_seq desc)`,
  sql`create index activity_org_workspace on activity (org_id, workspace_id, entry_seq desc)`,
  sql`create index activity_org_workspace_person on activity (org_id, workspace_id, person_id)`,
  sql`create table activity_head (
    single boolean primary key default true check (single),
    seq bigint not null,
    hash text not null,
    key_id text not null,
    seal text not null
  )`,
  sql`create function refuse_to_change_activity() returns trigger language plpgsql as $$
    begin
      raise exception 'the activity trail is insert-only' using errcode = 'insufficient_privilege';
    end
  $$`,
  sql`create trigger activity_rows_stay before update or delete on activity
    for each row execute function refuse_to_change_activity()`,
  sql`create trigger activity_stays before truncate on activity
    for each statement execute function refuse_to_change_activity()`,
  sql`create trigger activity_head_stays before delete on activity_head
    for each row execute function refuse_to_change_activity()`,
];

/** People, sessions, the activity trail and what is in flight. There is no way down: a trail is not dropped. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...SESSIONS, ...IN_FLIGHT, ...TRAIL]) await statement.execute(db);
  },
};
