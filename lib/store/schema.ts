import type { ColumnType, Generated } from 'kysely';
import type { ActivityAction, Outcome } from '@/lib/store/activity-columns';

/** The tables, as lib/store/migrations makes them. Text from outside is kept through `escapeText`. */
export type Schema = {
  person: PersonTable;
  session: SessionTable;
  activity: ActivityTable;
  activity_head: ActivityHeadTable;
  trail_check: TrailCheckTable;
  in_flight: InFlightTable;
  rate_window: RateWindowTable;
  archive_wanted: ArchiveWantedTable;
};

/** Filled in by the database, and read back as a Date. */
type Stamp = ColumnType<Date, Date | undefined, Date>;

type PersonTable = {
  id: string;
  name: string | null;
  email: string | null;
  first_seen_at: Stamp;
  last_seen_at: Stamp;
};

type SessionTable = {
  id: string;
  /** SHA-256 of what the browser's cookie holds. */
  token_hash: Buffer;
  person_id: string;
  created_at: Stamp;
  last_seen_at: Stamp;
  /** The absolute limit. */
  expires_at: Date;
  /** The token set, encrypted; null once the session has ended. */
  grant_jwe: string | null;
  /** How often, since `forced_since`, a 401 made the console renew the token ahead of time. */
  forced_refreshes: Generated<number>;
  forced_since: Date | null;
  ended_at: Date | null;
  ended_because: SessionEnd | null;
};

export type SessionEnd = 'signed-out' | 'replaced' | 'expired' | 'grant-refused' | 'grant-unreadable';

/** Insert-only. A row is an intent or one outcome of it, and repeats what it is about, so that a page is one index scan. */
export type ActivityTable = {
  seq: number;
  entry_id: string;
  /** The intent's number: what a page is ordered by. */
  entry_seq: number;
  kind: 'intent' | 'outcome';
  at: Date;
  /** When the intent was written. */
  entry_at: Date;
  person_id: string;
  person_name: string | null;
  person_email: string | null;
  action: ActivityAction;
  org_id: string | null;
  workspace_id: string | null;
  workspace_name: string | null;
  object_kind: 'file' | null;
  object_id: string | null;
  object_name: string | null;
  object_path: string | null;
  object_from_evo: boolean | null;
  /** Lower-case shown path, shown name and id: what the object filter looks in. */
  object_search: string | null;
  request_id: string;
  outcome: Outcome;
  /** JSON of the Failure. Text, since jsonb refuses U+0000. */
  failure: string | null;
  role_then: string | null;
  renamed_name: string | null;
  renamed_path: string | null;
  prev_hash: string;
  hash: string;
};

/** One row: where the chain ends, sealed with a key the database does not know. */
type ActivityHeadTable = { single: Generated<boolean>; seq: number; hash: string; key_id: string; seal: string };

/** One row: the last look through the trail, and the one under way. */
type TrailCheckTable = {
  single: Generated<boolean>;
  next_at: Generated<Date>;
  /** JSON of how far the look under way has come; null between looks. */
  walk: string | null;
  /** When the last look was over, up to which row it went, and JSON of what it found. */
  looked_at: Date | null;
  up_to: number | null;
  problems: string | null;
  /** Where the trail ended when it was last found whole. */
  whole_seq: number | null;
  whole_hash: string | null;
};

/** Operations whose outcome is not known yet. Put in with the intent, taken out with the final outcome. */
type InFlightTable = {
  entry_id: string;
  operation: 'delete' | 'restore' | 'upload';
  session_id: string;
  person_id: string;
  org_id: string;
  hub_code: string | null;
  workspace_id: string;
  file_id: string;
  /** Of an upload: the version to come. */
  version_id: string | null;
  started_at: Stamp;
  next_check_at: Date;
  attempts: Generated<number>;
  state: Generated<'sent' | 'unclear' | 'unchecked'>;
};

/** Files that a session is about to fetch as one archive. */
type ArchiveWantedTable = {
  id: string;
  session_id: string;
  org_id: string;
  workspace_id: string;
  hub_code: string | null;
  file_ids: string[];
  wanted_at: Stamp;
};

type RateWindowTable = { key: string; started_at: Date; used: number };
