import 'server-only';
import { sql } from 'kysely';
import type { ActivityPerson, Outcome } from '@/lib/activity/entry';
import { NO_ROW } from '@/lib/activity/list-activity';
import { readableInOrg, type ActivityReader } from '@/lib/activity/visibility';
import { db } from '@/lib/store/database';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import { readPerson } from '@/lib/store/people';

export type ActivityFacets = {
  /** Whom the person filter offers, by name. */
  people: ActivityPerson[];
  workspaces: { id: string; name: string | null }[];
  /** How many entries of the last seven days ended so. */
  lastWeek: Record<Outcome, number>;
};

const MOST_OFFERED = 500;
const NONE: Record<Outcome, number> = {
  done: 0,
  'done-confirmed': 0,
  denied: 0,
  'not-sent': 0,
  failed: 0,
  'already-gone': 0,
  checking: 0,
  'seen-in-evo': 0,
};

/** What the filters of an organisation's trail can offer that reader. Throws without a database. */
export async function activityFacets(reader: ActivityReader, orgId: string): Promise<ActivityFacets> {
  const [people, workspaces, lastWeek] = await Promise.all([
    peopleIn(reader, orgId),
    workspacesIn(reader, orgId),
    countLastWeek(reader, orgId),
  ]);
  return { people, workspaces, lastWeek };
}

async function peopleIn(reader: ActivityReader, orgId: string): Promise<ActivityPerson[]> {
  const shares = sql`exists (select from activity where org_id = ${escapeText(orgId)} and person_id = ids.id
    and workspace_id = any(${reader.workspaceIds.map(escapeText)}))`;
  const mayRead = reader.instanceAdmin ? sql`true` : sql`(ids.id = ${escapeText(reader.personId)} or ${shares})`;
  const { rows } = await sql<ActivityPerson>`${idsOf('person_id', orgId)}
    select ids.id, a.person_name as name, a.person_email as email from ids
    cross join lateral (
      select person_name, person_email from activity
      where org_id = ${escapeText(orgId)} and person_id = ids.id order by entry_seq desc limit 1
    ) a
    where ${mayRead} order by coalesce(a.person_name, a.person_email, ids.id) limit ${MOST_OFFERED}`.execute(db());
  return rows.map(readPerson);
}

async function workspacesIn(reader: ActivityReader, orgId: string): Promise<ActivityFacets['workspaces']> {
  const acted = sql`exists (select from activity where org_id = ${escapeText(orgId)} and workspace_id = ids.id
    and person_id = ${escapeText(reader.personId)})`;
  const holdsRole = sql`ids.id = any(${reader.workspaceIds.map(escapeText)})`;
  const mayRead = reader.instanceAdmin ? sql`true` : sql`(${holdsRole} or ${acted})`;
  const { rows } = await sql<{ id: string; name: string | null }>`${idsOf('workspace_id', orgId)}
    select ids.id, a.workspace_name as name from ids
    cross join lateral (
      select workspace_name from activity
      where org_id = ${escapeText(orgId)} and workspace_id = ids.id order by entry_seq desc limit 1
    ) a
    where ${mayRead} order by coalesce(a.workspace_name, ids.id) limit ${MOST_OFFERED}`.execute(db());
  return rows.map(({ id, name }) => ({ id: unescapeText(id), name: name === null ? null : unescapeText(name) }));
}

/** Hops from one id to the next in the index, so that their number counts and not the number of rows. */
function idsOf(column: 'person_id' | 'workspace_id', orgId: string) {
  const [id, org] = [sql.ref(column), escapeText(orgId)];
  return sql`with recursive hops (id) as (
      select min(${id}) from activity where org_id = ${org}
      union all
      select (select min(${id}) from activity where org_id = ${org} and ${id} > hops.id) from hops where hops.id is not null
    ), ids as (select id from hops where id is not null)`;
}

/**
 * Counted by rows, not by entries: an ended entry has one row that says how, and those still being checked are the intents
 * without one. That needs no look at each entry's newest row.
 */
async function countLastWeek(reader: ActivityReader, orgId: string): Promise<Record<Outcome, number>> {
  const { rows } = await sql<{ kind: 'intent' | 'outcome'; outcome: Outcome; entries: number }>`
    select a.kind, a.outcome, count(*) as entries from activity a
    where ${readableInOrg(reader, orgId)}
      and a.entry_seq >= (select coalesce(min(seq), ${NO_ROW}::bigint) from (select seq from activity where at >= now() - interval '7 days' order by at limit 1) first)
      and (a.kind = 'intent' or a.outcome <> 'checking')
    group by a.kind, a.outcome`.execute(db());
  const counts = { ...NONE };
  for (const { kind, outcome, entries } of rows) {
    counts[outcome] += entries;
    if (kind === 'outcome') counts.checking -= entries;
  }
  return counts;
}
