import 'server-only';
import { isRefusal } from '@/components/activity/activity-words';
import { listEarlier } from '@/lib/activity/around';
import { type ChainLink, listChainLinks } from '@/lib/activity/chain-links';
import type { ActivityEntry } from '@/lib/activity/entry';
import { getActivityEntry } from '@/lib/activity/list-activity';
import { readerOf } from '@/lib/activity/visibility';
import type { Actor } from '@/lib/auth/actor';
import type { Failure, Result } from '@/lib/evo/failure';
import type { FileDetails, Organisation, Role } from '@/lib/evo/model';
import { getFile } from '@/lib/files/get-file';
import type { VisibleWorkspaces } from '@/lib/workspaces/list-workspaces';
import type { WorkspacePlace } from '@/lib/workspaces/place';
import { readRoleNow } from '@/lib/workspaces/role-now';

/** The file as Evo has it at this moment. */
export type FileNow =
  { state: 'exists' | 'deleted'; file: FileDetails } | { state: 'gone' } | { state: 'unread'; failure: Failure };

export type LoadedEntry = {
  entry: ActivityEntry;
  links: ChainLink[];
  /** What came before and may explain it, newest first. */
  earlier: ActivityEntry[];
  /** null: the entry is about no file. */
  fileNow: FileNow | null;
  /** null: no refusal, so nobody's role matters. */
  roleNow: Result<Role | null> | null;
  hub: string | undefined;
};

type EntryAddress = { organisation: Organisation; visible: VisibleWorkspaces; entryId: string };

/** An entry with what became of its file and of the person's role since; null where the reader may not see it. */
export async function loadEntry(actor: Actor, address: EntryAddress): Promise<LoadedEntry | null> {
  const { organisation, visible, entryId } = address;
  const [orgId, reader] = [organisation.id, readerOf(actor, visible)];
  const entry = await getActivityEntry(reader, orgId, entryId);
  if (entry === null) return null;
  const hubCode = visible.workspaces.find(({ id }) => id === entry.workspace?.id)?.hubCode;
  const hub = organisation.hubs.length > 1 ? hubCode : undefined;
  const place = entry.workspace === null ? null : { orgId, workspaceId: entry.workspace.id, hub };
  const [links, earlier, fileNow, roleNow] = await Promise.all([
    listChainLinks(entryId),
    listEarlier(reader, orgId, entry),
    place === null ? null : readFileNow(actor, place, entry),
    place !== null && isRefusal(entry) ? readRoleNow(actor, place, entry.person.id) : null,
  ]);
  return { entry, links, earlier, fileNow, roleNow, hub };
}

async function readFileNow(actor: Actor, place: WorkspacePlace, entry: ActivityEntry): Promise<FileNow | null> {
  // An upload that Evo refused has no file.
  if (entry.object?.kind !== 'file' || entry.object.id === '') return null;
  const reading = await getFile(actor, { ...place, fileId: entry.object.id }, { deleted: true });
  if (reading.ok) return { state: reading.file.deletedAt === null ? 'exists' : 'deleted', file: reading.file };
  const { failure } = reading;
  return failure.status === 404 || failure.status === 410 ? { state: 'gone' } : { state: 'unread', failure };
}
