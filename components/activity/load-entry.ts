import 'server-only';
import { readWorkspaces } from '@/components/shell/load-shell';
import { type ChainLink, listChainLinks } from '@/lib/activity/chain-links';
import type { ActivityEntry } from '@/lib/activity/entry';
import { getActivityEntry } from '@/lib/activity/list-activity';
import type { ActivityReader } from '@/lib/activity/visibility';
import type { Actor } from '@/lib/auth/actor';
import type { Failure, Result } from '@/lib/evo/failure';
import type { FileDetails, Role } from '@/lib/evo/model';
import { getFile } from '@/lib/files/get-file';
import type { WorkspacePlace } from '@/lib/workspaces/place';
import { readRoleNow } from '@/lib/workspaces/role-now';

/** The file as Evo has it at this moment. */
export type FileNow =
  { state: 'exists' | 'deleted'; file: FileDetails } | { state: 'gone' } | { state: 'unread'; failure: Failure };

export type LoadedEntry = {
  entry: ActivityEntry;
  links: ChainLink[];
  /** null: the entry is about no file. */
  fileNow: FileNow | null;
  /** null: no refusal, so nobody's role matters. */
  roleNow: Result<Role | null> | null;
  hub: string | undefined;
};

/** An entry with what became of its file and of the person's role since; null where the reader may not see it. */
export async function loadEntry(
  actor: Actor,
  reader: ActivityReader,
  address: { orgId: string; entryId: string; severalHubs: boolean },
): Promise<LoadedEntry | null> {
  const { orgId, entryId, severalHubs } = address;
  const entry = await getActivityEntry(reader, orgId, entryId);
  if (entry === null) return null;
  const hub = severalHubs ? await hubOf(orgId, entry) : undefined;
  const place = entry.workspace === null ? null : { orgId, workspaceId: entry.workspace.id, hub };
  const [links, fileNow, roleNow] = await Promise.all([
    listChainLinks(entryId),
    place === null ? null : readFileNow(actor, place, entry),
    place !== null && isRefusal(entry) ? readRoleNow(actor, place, entry.person.id) : null,
  ]);
  return { entry, links, fileNow, roleNow, hub };
}

function isRefusal({ outcome }: ActivityEntry): boolean {
  return outcome === 'denied' || outcome === 'not-sent';
}

async function hubOf(orgId: string, entry: ActivityEntry): Promise<string | undefined> {
  const workspaces = await readWorkspaces(orgId);
  return workspaces.ok ? workspaces.value.workspaces.find(({ id }) => id === entry.workspace?.id)?.hubCode : undefined;
}

async function readFileNow(actor: Actor, place: WorkspacePlace, entry: ActivityEntry): Promise<FileNow | null> {
  if (entry.object === null) return null;
  const reading = await getFile(actor, { ...place, fileId: entry.object.id }, { deleted: true });
  if (reading.ok) return { state: reading.file.deletedAt === null ? 'exists' : 'deleted', file: reading.file };
  const { failure } = reading;
  return failure.status === 404 || failure.status === 410 ? { state: 'gone' } : { state: 'unread', failure };
}
