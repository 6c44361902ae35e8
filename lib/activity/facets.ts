import 'server-only';
import { sql } from 'kysely';
import type { ActivityPerson, Outcome } from '@/lib/activity/entry';
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

/** Hops from one person to the next in the index: their number counts, not the number of rows. */
async function peopleIn(reader: ActivityReader, orgId: string): Promise<ActivityPerson[]> {
  const org = escapeText(orgId);
  const { rows } = await sql<ActivityPerson>`
    with recursive ids (id) as (
      (select min(person_id) from activity where org_id = ${org})
      union all
      select (select min(person_id) from activity where org_id = ${org} and person_id > ids.id) from ids where ids.id is not null
    )
    select ids.id, a.person_name as name, a.person_email as email from ids
    cross join lateral (
      select a.person_name, a.person_email from activity a
      where ${readableInOrg(reader, orgId)} and a.person_id = ids.id order by a.entry_seq desc limit 1
    ) a
    where ids.id is not null order by coalesce(a.person_name, a.person_email, ids.id) limit 500`.execute(db());
  return rows.map(readPerson);
}

async function workspacesIn(reader: ActivityReader, orgId: string): Promise<ActivityFacets['workspaces']> {
  const org = escapeText(orgId);
  const { rows } = await sql<{ id: string; name: string | null }>`
    with recursive ids (id) as (
      (select min(workspace_id) from activity where org_id = ${org})
      union all
      select (select min(workspace_id) from activity where org_id = ${org} and workspace_id > ids.id) from ids where ids.id is not null
    )
    select ids.id, a.workspace_name as name from ids
    cross join lateral (
      select a.workspace_name from activity a
      where ${readableInOrg(reader, orgId)} and a.workspace_id = ids.id order by a.entry_seq desc limit 1
    ) a
    where ids.id is not null order by coalesce(a.workspace_name, ids.id) limit 500`.execute(db());
  return rows.map(({ id, name }) => ({ id: unescapeText(id), name: name === null ? null : unescapeText(name) }));
}

/**
 * Counted by rows, not by entries: an ended entry has one row that says how, and those still being checked are the intents
 * without one. That needs no look at each entry's newest row.
 */
async function countLastWeek(reader: ActivityReader, orgId: string): Promise<Record<Outcome, number>> {
  const { rows } = await sql<{ kind: 'intent' | 'outcome'; outcome: Outcome; entries: number }>`
    select a.kind, a.outcome, count(*) as entries from activity a
    where ${readableInOrg(reader, orgId)}
      and a.entry_seq >= (select coalesce(min(seq), 9e15) from (select seq from activity where at >= now() - interval '7 days' order by at limit 1) first)
      and (a.kind = 'intent' or a.outcome <> 'checking')
    group by a.kind, a.outcome`.execute(db());
  const counts = { ...NONE };
  for (const { kind, outcome, entries } of rows) {
    counts[outcome] += entries;
    if (kind === 'outcome') counts.checking -= entries;
  }
  return counts;
}
