import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Failure, Result } from '@/lib/evo/failure';
import { listInstanceMembers, listInvitations, type ListPage } from '@/lib/evo/instance';
import { failureOf } from '@/lib/evo/own-failure';
import type { Access } from '@/lib/evo/request';
import { listMembers, type Door } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findHubs, type HubPlace } from '@/lib/workspaces/place';
import { inParallel } from '@/lib/evo/in-parallel';
import { listForAudit, type AuditedWorkspaces } from './list-for-audit';
import { readPages } from './read-pages';
import type { RolesStep, RolesWorkspace, WorkspaceRoles } from './reading';
import { recordReading, type ReadingPurpose } from './record-reading';

/** Calls to Evo that one reader has under way at a time. */
const AT_A_TIME = 8;
const WHOLE_MS = 60_000;
const CALL_MS = 10_000;

/** What one reading works with. */
type Reader = { actor: Actor; signal: AbortSignal | undefined; endsAt: number };

/**
 * Reads who holds which role in an organisation, with the reader's own token: in every workspace for an instance admin, in
 * their own for anybody else. Fails where not even the workspaces could be listed; whatever fails later is told by its step.
 * The reading is on record before the first step is given out. Steps end early when `signal` aborts.
 */
export async function readRoles(
  actor: Actor,
  orgId: string,
  { signal, purpose = 'read-roles' }: { signal?: AbortSignal; purpose?: ReadingPurpose } = {},
): Promise<Result<AsyncGenerator<RolesStep>>> {
  const hubs = await findHubs(actor, orgId);
  const audited = hubs.ok ? await listForAudit(actor, hubs.value, signal) : hubs;
  await recordReading(actor, { purpose, orgId, workspace: null }, audited);
  if (!hubs.ok) return hubs;
  if (!audited.ok) return audited;
  const reader = { actor, signal, endsAt: Date.now() + WHOLE_MS };
  return { ok: true, value: steps(reader, hubs.value, audited.value) };
}

async function* steps(
  reader: Reader,
  hubs: readonly HubPlace[],
  audited: AuditedWorkspaces,
): AsyncGenerator<RolesStep> {
  const { scope, workspaces, total, gaps, doors } = audited;
  yield { kind: 'workspaces', scope, workspaces, total, gaps };
  const [hub] = hubs;
  const work: (() => Promise<RolesStep>)[] = [
    ...(hub === undefined ? [] : [() => readPeople(reader, hub), () => readInvitations(reader, hub)]),
    ...workspaces.map((workspace) => () => readWorkspace(reader, hubs, workspace, doors.get(workspace.hubCode))),
  ];
  yield* inParallel(work, { limit: AT_A_TIME, signal: reader.signal }, (read) => read());
  if (reader.signal?.aborted !== true) yield { kind: 'end', at: Date.now() };
}

async function readPeople(reader: Reader, hub: HubPlace): Promise<RolesStep> {
  return { kind: 'people', people: await readPages(pageThrough(reader, hub, listInstanceMembers)) };
}

async function readInvitations(reader: Reader, hub: HubPlace): Promise<RolesStep> {
  return { kind: 'invitations', invitations: await readPages(pageThrough(reader, hub, listInvitations)) };
}

function pageThrough<T>(
  reader: Reader,
  hub: HubPlace,
  list: (access: Access, hub: HubPlace, offset: number) => Promise<Result<ListPage<T>>>,
) {
  return (offset: number) => ask(reader, (access) => list(access, hub, offset));
}

async function readWorkspace(
  reader: Reader,
  hubs: readonly HubPlace[],
  workspace: RolesWorkspace,
  door: Door | undefined,
): Promise<RolesStep> {
  const hub = hubs.find(({ hubCode }) => hubCode === workspace.hubCode);
  const read = await ask(reader, async (access) =>
    hub === undefined || door === undefined
      ? { ok: false, failure: ownFailure('no-hub') }
      : listMembers(access, { ...hub, workspaceId: workspace.id }, door),
  );
  const roles: WorkspaceRoles = read.ok ? { ...read.value, failure: null } : { failure: read.failure };
  return { kind: 'roles', workspaceId: workspace.id, roles };
}

/** One call within what is left of the whole reading's time. */
async function ask<T>(
  { actor, signal, endsAt }: Reader,
  call: (access: Access) => Promise<Result<T>>,
): Promise<Result<T>> {
  const left = endsAt - Date.now();
  if (left <= 0) return { ok: false, failure: ownFailure('timeout') };
  const deadlineMs = Math.min(CALL_MS, left);
  return withToken(actor, (accessToken) => call({ accessToken, requestId: currentRequestId(), deadlineMs, signal }));
}

function ownFailure(kind: 'no-hub' | 'timeout'): Failure {
  return failureOf({ kind }, { reference: currentRequestId() });
}
