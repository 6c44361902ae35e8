import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import type { ActivityAction, ActivityPerson } from '@/lib/activity/entry';
import { readableInOrg, type ActivityReader } from '@/lib/activity/visibility';
import type { Failure } from '@/lib/evo/failure';
import { db } from '@/lib/store/database';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import { readPerson } from '@/lib/store/people';

/** How often a person was refused in a workspace, by Evo or by the console before anything was sent. */
export type Refusals = {
  person: ActivityPerson;
  workspace: { id: string; name: string | null };
  actions: ActivityAction[];
  count: number;
  /** ISO 8601. */
  lastAt: string;
};

/** One refusal of Evo that named who may do it instead. */
export type NamedRefusal = {
  action: ActivityAction;
  permittedRoles: string[];
  /** Evo refused although the person's own role is among those. */
  contradiction: boolean;
  /** ISO 8601. */
  at: string;
};

type Place = { orgId: string; workspaceId?: string | undefined };

const MOST_PAIRS = 200;
const MOST_NAMED = 1_000;

/** The refusals of the last days that the reader may read, most often first, and how many pairs there are in all. */
export async function listRefusals(
  reader: ActivityReader,
  { orgId, workspaceId, days }: Place & { days: number },
): Promise<{ refusals: Refusals[]; pairs: number }> {
  const { rows } = await sql<RefusalRow>`
    select a.person_id as id, a.workspace_id, count(*)::int as times, max(a.at) as last_at,
      array_agg(distinct a.action) as actions, count(*) over ()::int as pairs,
      (array_agg(a.person_name order by a.seq desc))[1] as name,
      (array_agg(a.person_email order by a.seq desc))[1] as email,
      (array_agg(a.workspace_name order by a.seq desc))[1] as workspace_name
    from activity a
    where ${refusedIn(reader, orgId, ['denied', 'not-sent'])} and a.workspace_id is not null
      and ${inWorkspace(workspaceId)} and a.at >= now() - ${days}::int * interval '1 day'
    group by a.person_id, a.workspace_id
    order by times desc, last_at desc limit ${MOST_PAIRS}`.execute(db());
  return { refusals: rows.map(toRefusals), pairs: rows[0]?.pairs ?? 0 };
}

/** The newest refusals in which Evo named permitted roles. The console's own refusals teach nothing and are left out. */
export async function listNamedRefusals(
  reader: ActivityReader,
  { orgId, workspaceId }: Place,
): Promise<NamedRefusal[]> {
  const { rows } = await sql<{ action: ActivityAction; failure: string | null; at: Date }>`
    select a.action, a.failure, a.at from activity a
    where ${refusedIn(reader, orgId, ['denied'])} and ${inWorkspace(workspaceId)}
    order by a.entry_seq desc limit ${MOST_NAMED}`.execute(db());
  return rows.flatMap(({ action, failure, at }) => {
    // Written from a Failure. Read here and not by the database, which refuses some escapes that JSON allows.
    const known = failure === null ? null : (JSON.parse(failure) as Failure);
    if (known?.kind !== 'insufficient-role' || known.permittedRoles.length === 0) return [];
    const { permittedRoles, contradiction } = known;
    return [{ action, permittedRoles, contradiction, at: at.toISOString() }];
  });
}

type RefusalRow = ActivityPerson & {
  workspace_id: string;
  workspace_name: string | null;
  times: number;
  last_at: Date;
  actions: ActivityAction[];
  pairs: number;
};

function toRefusals(row: RefusalRow): Refusals {
  const { id, name, email } = row;
  return {
    person: readPerson({ id, name, email }),
    workspace: {
      id: unescapeText(row.workspace_id),
      name: row.workspace_name === null ? null : unescapeText(row.workspace_name),
    },
    actions: row.actions,
    count: row.times,
    lastAt: row.last_at.toISOString(),
  };
}

function refusedIn(
  reader: ActivityReader,
  orgId: string,
  outcomes: readonly ('denied' | 'not-sent')[],
): RawBuilder<boolean> {
  return sql<boolean>`(${readableInOrg(reader, orgId)} and a.kind = 'outcome' and a.outcome = any(${outcomes}))`;
}

function inWorkspace(workspaceId: string | undefined): RawBuilder<boolean> {
  return workspaceId === undefined ? sql<boolean>`true` : sql<boolean>`a.workspace_id = ${escapeText(workspaceId)}`;
}
