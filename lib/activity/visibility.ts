import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import { UNKNOWN_PERSON } from '@/lib/activity/unknown-person';
import type { Workspace } from '@/lib/evo/model';
import { escapeText } from '@/lib/store/escape-name';

/**
 * Who reads the trail of one organisation, as Evo told it just now. An instance admin reads all of it. Anybody else reads
 * what they did themselves, and what was done in the workspaces where they hold a role.
 */
export type ActivityReader = { personId: string; instanceAdmin: boolean; workspaceIds: string[] };

/** What a person may read of the trail follows from the workspaces that Evo just showed them. */
export function readerOf(
  { personId }: { personId: string },
  { workspaces, instanceAdmin }: { workspaces: readonly Workspace[]; instanceAdmin: boolean },
): ActivityReader {
  return {
    personId,
    instanceAdmin,
    workspaceIds: workspaces.filter(({ role }) => role !== null).map(({ id }) => id),
  };
}

/** The organisation's rows that this person may read, as a condition on the table `activity` under the name `a`. */
export function readableInOrg(reader: ActivityReader, orgId: string): RawBuilder<boolean> {
  const inOrg = sql<boolean>`a.org_id = ${escapeText(orgId)}`;
  if (reader.instanceAdmin) return inOrg;
  const own = sql`a.person_id = ${escapeText(reader.personId)}`;
  return sql<boolean>`(${inOrg} and (${own} or a.workspace_id = any(${reader.workspaceIds.map(escapeText)})))`;
}

/** Rows of no organisation, such as sign-ins: one's own, and for an instance admin those of nobody known. */
export function readableOutsideOrgs(reader: ActivityReader): RawBuilder<boolean> {
  const people = [escapeText(reader.personId), ...(reader.instanceAdmin ? [UNKNOWN_PERSON.id] : [])];
  return sql<boolean>`(a.org_id is null and a.person_id = any(${people}))`;
}
