import 'server-only';
import { sql } from 'kysely';
import type { ActivityPerson } from '@/lib/activity/entry';
import type { ActivityReader } from '@/lib/activity/visibility';
import { db } from '@/lib/store/database';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import { readPerson } from '@/lib/store/people';

export type ActivityFacets = {
  /** Whom the person filter offers, by name. */
  people: ActivityPerson[];
  workspaces: { id: string; name: string | null }[];
};

const MOST_OFFERED = 500;

/** What the filters of an organisation's trail can offer that reader. Throws without a database. */
export async function activityFacets(reader: ActivityReader, orgId: string): Promise<ActivityFacets> {
  const [people, workspaces] = await Promise.all([peopleIn(reader, orgId), workspacesIn(reader, orgId)]);
  return { people, workspaces };
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
