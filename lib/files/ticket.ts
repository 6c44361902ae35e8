import 'server-only';
import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { config } from '@/lib/config';
import { membersOf, roleOf } from '@/lib/evo/fields';
import type { FileAddress, KnownFile } from './operation';

const LIFE = '10m';
const AUDIENCE = 'evo-file-console/file';

type Ticket = Omit<FileAddress, 'hub'> & Omit<KnownFile, 'fromEvo'>;

/**
 * A signed note of what Evo said of a file. The browser hands it back with a delete, so that the trail holds Evo's name
 * of the file and not one a page made up. It grants nothing.
 */
export async function issueTicket(ticket: Ticket): Promise<string> {
  return new SignJWT({ ...ticket })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(LIFE)
    .sign(key());
}

/** What the ticket says, if it is ours, in time, and about this very file; else null. */
export async function readTicket(ticket: string, address: FileAddress): Promise<KnownFile | null> {
  try {
    const { payload } = await jwtVerify(ticket, key(), { algorithms: ['HS256'], audience: AUDIENCE });
    const { orgId, workspaceId, fileId } = payload;
    const same = orgId === address.orgId && workspaceId === address.workspaceId && fileId === address.fileId;
    return same ? knownFrom(payload) : null;
  } catch {
    return null;
  }
}

function knownFrom(payload: unknown): KnownFile | null {
  const { name, path, workspaceName, roleThen } = membersOf(payload) ?? {};
  if (typeof name !== 'string' || typeof path !== 'string') return null;
  return {
    name,
    path,
    fromEvo: true,
    workspaceName: typeof workspaceName === 'string' ? workspaceName : null,
    roleThen: roleThen === 'no role' ? roleThen : roleOf(roleThen),
  };
}

/** A key of its own, so that no other token signed with the same secret can pass for a ticket. */
function key(): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', config().nextAuthSecret, '', AUDIENCE, 32));
}
