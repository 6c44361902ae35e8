import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@/lib/auth/actor';
import { log } from '@/lib/log';
import { getWorkspace, type WorkspaceStanding } from '@/lib/workspaces/standing';
import type { FileAddress, KnownFile } from './operation';
import { readTicket } from './ticket';

/** So long an operation waits for words that only its record needs. */
const A_MOMENT_MS = 2_000;

type Told = { ticket?: string | undefined; listed?: { name: string; path: string } | undefined };

/**
 * What the trail is told of a file and its place. A valid ticket is Evo's word. Without one, name and folder are what the
 * page had listed, and the workspace's name and the person's role are read, unless that takes too long.
 */
export async function knownFile(actor: Actor, address: FileAddress, told: Told): Promise<KnownFile> {
  const known = told.ticket === undefined ? null : await readTicket(told.ticket, address);
  if (known !== null) return known;
  const standing = await readStanding(actor, address);
  return {
    name: told.listed?.name ?? '',
    path: told.listed?.path ?? '',
    fromEvo: false,
    workspaceName: standing?.name ?? null,
    roleThen: standing === null ? null : (standing.role ?? 'no role'),
  };
}

async function readStanding(actor: Actor, address: FileAddress): Promise<WorkspaceStanding | null> {
  try {
    const standing = await Promise.race([getWorkspace(actor, address), pause(A_MOMENT_MS, null, { ref: false })]);
    return standing?.ok === true ? standing.value : null;
  } catch (error) {
    log().warn({ err: error }, 'the workspace of an operation could not be read for the record');
    return null;
  }
}
