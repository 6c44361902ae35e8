import { sql } from 'kysely';
import type { Actor } from '@/lib/auth/actor';
import { listFiles } from '@/lib/files/list-files';
import type { FileAddress, KnownFile, OperationState } from '@/lib/files/operation';
import { operationState } from '@/lib/files/operation-state';
import { recordedEntry } from '@/lib/files/recorded';
import { settleNow } from '@/lib/files/settle';
import { TIMING, type Timing } from '@/lib/files/timing';
import { closeDatabase, db } from '@/lib/store/database';
import { closeBreakers } from '@/lib/testing/closed-breakers';
import { sandboxState, signInAs } from '@/lib/testing/sandbox-person';
import { createTestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment, testVariables } from '@/lib/testing/test-environment';
import { startTestSandbox } from '@/lib/testing/test-sandbox';

/** The product's deadlines, but for faults that last until the deadline: there it is short enough to wait for. */
export function timingFor(fault: Record<string, unknown> = {}): Timing {
  const lasts = ['hang', 'slow', 'stall'].includes(String(fault['fault']));
  return lasts ? { ...TIMING, sendMs: 1_500 } : TIMING;
}

export type NorthPit = Awaited<ReturnType<typeof openNorthPit>>;

/**
 * A sandbox and a database of their own, and the seed's workspace `North Pit` seen by its owner. `otherHubs`: origins the
 * console may talk to beside the sandbox's. `seed`: of the sandbox.
 */
export async function openNorthPit({
  otherHubs = [] as readonly string[],
  seed = {} as { bigSurveyFiles?: number },
} = {}) {
  const [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox(seed)]);
  const environment = { databaseUrl: database.url, sandboxPort: sandbox.port, allowedOrigins: otherHubs };
  setTestEnvironment(environment);
  const state = await sandboxState(sandbox);
  const mining = state.organisations[0];
  const pit = mining?.workspaces.find(({ name }) => name === 'North Pit');
  if (mining === undefined || pit === undefined) throw new Error('The seed has no North Pit.');
  const place = { orgId: mining.id, workspaceId: pit.id };
  const owner = await signInAs(sandbox, 'owner@sandbox.example');
  const makeDue = async (): Promise<void> => {
    await sql`update in_flight set next_check_at = now()`.execute(database.owner);
  };
  let stopping: Promise<void> | undefined;
  const stopSandbox = (): Promise<void> => (stopping ??= sandbox.stop());
  return {
    database,
    sandbox,
    stopSandbox,
    /** For another process of the same console. */
    variables: testVariables(environment),
    place,
    owner,
    makeDue,
    signInAs: (email: string) => signInAs(sandbox, email),
    arm: (operation: string, fault: Record<string, unknown>) =>
      sandbox.door('POST', '/faults', { operation, ...fault }),
    /** Has discovery name another hub for the organisation, so many times. */
    moveHub: (url: string, times = -1) => {
      const discovery = {
        organizations: [{ id: place.orgId, display_name: mining.name }],
        hubs: [{ code: state.hub.code, display_name: 'Hub', url }],
        services: [],
        service_access: [{ org_id: place.orgId, hub_code: state.hub.code, services: ['evo'] }],
      };
      return sandbox.door('POST', '/faults', { operation: 'discovery', fault: '200', body: { discovery }, times });
    },
    someFile: () => someFile(owner, place),
    /** Looks at the operation, due or not, until it is settled. */
    settled: (operation: OperationState, actor = owner) => settle(operation, actor, makeDue),
    async reset(): Promise<void> {
      await sandbox.door('POST', '/reset');
      closeBreakers();
      await database.owner.deleteFrom('in_flight').execute();
    },
    async close(): Promise<void> {
      await closeDatabase();
      await stopSandbox();
      await database.drop();
    },
  };
}

/** The trail's newest word on an operation. */
export async function trailOf(state: OperationState): Promise<string | undefined> {
  return state.entryId === null ? undefined : (await recordedEntry(state.entryId))?.outcome;
}

/** How many operations have no final outcome yet. */
export async function openOperations(): Promise<number> {
  return (await db().selectFrom('in_flight').select('entry_id').execute()).length;
}

async function someFile(
  actor: Actor,
  place: { orgId: string; workspaceId: string },
): Promise<FileAddress & { known: KnownFile }> {
  const page = await listFiles(actor, { ...place, limit: 1 });
  const row = page.ok ? page.rows[0] : undefined;
  if (row === undefined) throw new Error('The list is empty.');
  const [fileId, name, path] = row;
  return { ...place, fileId, known: { name, path, fromEvo: true, workspaceName: 'North Pit', roleThen: 'owner' } };
}

async function settle(state: OperationState, actor: Actor, makeDue: () => Promise<void>): Promise<OperationState> {
  let now: OperationState | null = state;
  for (let looks = 0; looks < 4; looks += 1) {
    if (now === null) throw new Error('The operation is not in the trail.');
    if (!now.ok || now.settled) return now;
    await makeDue();
    await settleNow(now.entryId, actor);
    now = await operationState(now.entryId, actor);
  }
  if (now !== null && (!now.ok || now.settled)) return now;
  throw new Error('The operation did not settle.');
}
