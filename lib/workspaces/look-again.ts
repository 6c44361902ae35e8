import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { silentApis, type SilentApi } from '@/lib/evo/breakers';
import { listFiles } from '@/lib/evo/files';
import { listWorkspaces } from '@/lib/evo/workspaces';
import { log } from '@/lib/log';
import { listOrganisations } from './organisations';
import { findHubs } from './place';

const READ_MS = 5_000;

/**
 * Finds out whether APIs that have stopped answering are back: one small read each, as a person who may make it, where it
 * is time for one. Without it an API nobody asks would count as silent for ever. Never throws.
 */
export async function lookAgain(actor: Actor): Promise<void> {
  try {
    const due = silentApis().filter(({ isDue }) => isDue);
    await Promise.all(due.map((silent) => look(actor, silent)));
  } catch (error) {
    log().warn({ err: error }, 'an API of Evo that does not answer could not be asked again');
  }
}

async function look(actor: Actor, { hubUrl, api }: SilentApi): Promise<void> {
  const hub = await hubAt(actor, hubUrl);
  if (hub === null) return;
  await withToken<unknown>(actor, async (accessToken) => {
    const access = { accessToken, requestId: randomUUID(), deadlineMs: READ_MS };
    const workspaces = await listWorkspaces(access, hub, 'ordinary');
    const [workspace] = workspaces.ok ? workspaces.value.workspaces : [];
    if (api === 'workspace' || workspace === undefined) return workspaces;
    const address = { hubUrl: hub.hubUrl, orgId: hub.orgId, workspaceId: workspace.id };
    return listFiles(access, address, { offset: 0, limit: 1, order: 'asc:created_at', deleted: false });
  });
}

/** A hub at that origin through which the person may ask; null for none. */
async function hubAt(actor: Actor, hubUrl: string) {
  const organisations = await listOrganisations(actor);
  for (const { id } of organisations.ok ? organisations.value : []) {
    const hubs = await findHubs(actor, id);
    const hub = hubs.ok ? hubs.value.find((each) => new URL(each.hubUrl).origin === hubUrl) : undefined;
    if (hub !== undefined) return hub;
  }
  return null;
}
