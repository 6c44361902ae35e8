import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '@/lib/auth/actor';
import { parseId } from '@/lib/evo/ids';
import { db } from '@/lib/store/database';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type ArchiveWanted = { place: WorkspacePlace; fileIds: readonly string[] };

/** From the word that an archive may be fetched to the fetching of it. */
const LIFE = sql`interval '2 minutes'`;

/** Keeps what an archive is to hold, and gives the pass that fetches it once. Throws without a database. */
export async function wantArchive(actor: Actor, { place, fileIds }: ArchiveWanted): Promise<string> {
  const id = randomUUID();
  await db()
    .deleteFrom('archive_wanted')
    .where('wanted_at', '<', sql<Date>`now() - ${LIFE}`)
    .execute();
  await db()
    .insertInto('archive_wanted')
    .values({
      id,
      session_id: actor.sessionId,
      org_id: place.orgId,
      workspace_id: place.workspaceId,
      hub_code: place.hub === undefined ? null : escapeText(place.hub),
      file_ids: [...fileIds],
    })
    .execute();
  return id;
}

/** What the pass stands for, if it is this session's, in time, and was not used before; else null. */
export async function takeArchive(actor: Actor, pass: string): Promise<ArchiveWanted | null> {
  const id = parseId(pass);
  if (id === null) return null;
  const row = await db()
    .deleteFrom('archive_wanted')
    .where('id', '=', id)
    .where('session_id', '=', actor.sessionId)
    .where('wanted_at', '>=', sql<Date>`now() - ${LIFE}`)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const hub = row.hub_code === null ? undefined : unescapeText(row.hub_code);
  return { place: { orgId: row.org_id, workspaceId: row.workspace_id, hub }, fileIds: row.file_ids };
}
