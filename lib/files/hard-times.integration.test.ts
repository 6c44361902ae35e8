import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { lockChain } from '@/lib/activity/append';
import { db } from '@/lib/store/database';
import { openNorthPit, openOperations, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { startProcess } from '@/lib/testing/test-process';
import { beginAttempt, newAttempt } from './attempt';
import { checkDeletePermission } from './check-permission';
import { deleteFile } from './delete-file';
import { listFiles } from './list-files';
import { operationState } from './operation-state';
import { recordedEntry } from './recorded';
import { restoreFile } from './restore-file';
import { settleDue } from './settle';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

it('sends nothing that cannot be recorded first', async () => {
  const file = await pit.someFile();
  await sql`alter table activity rename to activity_away`.execute(pit.database.owner);
  try {
    const state = await deleteFile(pit.owner, file);
    expect(state).toMatchObject({ ok: false, entryId: null, failure: { kind: 'not-recorded' } });
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
  } finally {
    await sql`alter table activity_away rename to activity`.execute(pit.database.owner);
  }
});

it('tells a delete as it was where its outcome cannot be recorded, and records it later', async () => {
  const file = await pit.someFile();
  await sql`create function refuse_outcomes() returns trigger language plpgsql as
    $$ begin if new.kind = 'outcome' then raise exception 'no room'; end if; return new; end $$`.execute(
    pit.database.owner,
  );
  await sql`create trigger refuse_outcomes before insert on activity for each row execute function refuse_outcomes()`.execute(
    pit.database.owner,
  );
  const state = await deleteFile(pit.owner, file);
  await sql`drop function refuse_outcomes() cascade`.execute(pit.database.owner);
  expect(state).toMatchObject({ ok: true, settled: true, outcome: 'done' });
  expect(await trailOf(state)).toBe('checking');
  await pit.makeDue();
  expect(await settleDue()).toBe(1);
  expect(await trailOf(state)).toBe('done-confirmed');
  expect(await openOperations()).toBe(0);
});

it.each([
  [true, { ok: true, settled: true, outcome: 'done-confirmed' }],
  [false, { ok: false, checked: true, failure: { kind: 'connection-lost' } }],
])('settles what a process had sent that was killed meanwhile, Evo having acted: %s', async (afterExecuting, end) => {
  const file = await pit.someFile();
  await pit.arm('files.delete', { fault: 'hang', afterExecuting });
  const victim = await startProcess('lib/testing/delete-one-file.ts', {
    ready: /^Deleting/m,
    conditions: 'react-server',
    variables: { ...pit.variables, DELETE_ONE_FILE: JSON.stringify({ actor: pit.owner, file }) },
  });
  await vi.waitFor(async () => expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(1), 10_000);
  await victim.stop('SIGKILL');

  const { entry_id: entryId } = await db().selectFrom('in_flight').select('entry_id').executeTakeFirstOrThrow();
  expect(await operationState(entryId, pit.owner)).toMatchObject({ ok: true, settled: false, outcome: 'checking' });
  expect(await settleDue()).toBe(0);
  for (let looks = 0; looks < 2 && (await openOperations()) > 0; looks += 1) {
    await pit.makeDue();
    expect(await settleDue()).toBe(1);
  }
  expect(await operationState(entryId, pit.owner)).toMatchObject(end);
  expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(1);
});

it('takes a sender for dead 30 seconds after it could begin to send, however long it waited to record its intent', async () => {
  const attempt = newAttempt('delete', pit.owner, await pit.someFile());
  if (attempt === null) throw new Error('The ids of the seed are no ids.');
  const { released, entryId } = await pit.database.owner.transaction().execute(async (trx) => {
    await lockChain(trx);
    const begun = beginAttempt(attempt);
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(trx);
      expect(rows).toHaveLength(1);
    });
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx);
    return { released: rows[0]?.now ?? new Date(0), entryId: begun };
  });
  const row = await db()
    .selectFrom('in_flight')
    .select('next_check_at')
    .where('entry_id', '=', await entryId)
    .executeTakeFirstOrThrow();
  expect(row.next_check_at.getTime() - 30_000).toBeGreaterThanOrEqual(released.getTime());
});

it('keeps an operation open whose person has no session left', async () => {
  const editor = await pit.signInAs('editor@sandbox.example');
  await pit.arm('files.delete', { fault: 'reset', afterExecuting: true });
  const state = await deleteFile(editor, await pit.someFile());
  await sql`update session set grant_jwe = null, ended_at = now(), ended_because = 'signed-out'
    where id = ${editor.sessionId}`.execute(pit.database.owner);
  await settleDue();
  expect(await operationState(state.entryId ?? '', editor)).toMatchObject({ settled: false, outcome: 'unchecked' });
  // Nobody came back for a day: it is looked at ever less often, and never given up.
  await sql`update in_flight set started_at = now() - interval '1 day', next_check_at = now()`.execute(
    pit.database.owner,
  );
  expect(await settleDue()).toBe(1);
  const { waits } = await db()
    .selectFrom('in_flight')
    .select(sql<number>`extract(epoch from next_check_at - now())::float8`.as('waits'))
    .executeTakeFirstOrThrow();
  expect(waits).toBeGreaterThan(3_000);
  expect(await settleDue()).toBe(0);
  expect(await operationState(state.entryId ?? '', editor)).toMatchObject({ settled: false, outcome: 'unchecked' });

  await sql`update in_flight set started_at = now() - interval '1 minute'`.execute(pit.database.owner);
  const again = await pit.signInAs('editor@sandbox.example');
  expect(await settleDue()).toBe(1);
  expect(await operationState(state.entryId ?? '', again)).toMatchObject({ settled: true, outcome: 'done-confirmed' });
});

it('lets one of two people who delete the same file have done it', async () => {
  const file = await pit.someFile();
  const editor = await pit.signInAs('editor@sandbox.example');
  const states = await Promise.all([deleteFile(pit.owner, file), deleteFile(editor, file)]);
  expect(states.map((state) => state.ok && state.outcome).sort()).toEqual(['already-gone', 'done']);
});

it('deletes every file of Hostile Names by its id, and keeps its name', async () => {
  const state = (await pit.sandbox.door('GET', '/state')) as {
    organisations: { workspaces: { id: string; name: string }[] }[];
  };
  const hostile = state.organisations[0]?.workspaces.find(({ name }) => name === 'Hostile Names');
  if (hostile === undefined) throw new Error('The seed has no Hostile Names.');
  const place = { ...pit.place, workspaceId: hostile.id };
  const page = await listFiles(pit.owner, place);
  if (!page.ok) throw new Error('The list failed.');
  expect(page.rows.length).toBeGreaterThan(30);
  for (const [fileId, name, path] of page.rows) {
    const known = { name, path, fromEvo: true, workspaceName: 'Hostile Names', roleThen: 'owner' as const };
    const done = await deleteFile(pit.owner, { ...place, fileId, known });
    expect(done).toMatchObject({ ok: true, outcome: 'done', file: { name } });
    expect((await recordedEntry(done.entryId ?? ''))?.object).toMatchObject({ id: fileId, name, path });
  }
});

it('refuses ids that are none, before anything is recorded', async () => {
  const file = await pit.someFile();
  const state = await deleteFile(pit.owner, { ...file, fileId: '../../../../workspace/admin' });
  expect(state).toMatchObject({ ok: false, entryId: null, failure: { kind: 'invalid-input' } });
});

it('knows no hub of an organisation the person cannot see', async () => {
  const file = await pit.someFile();
  const outsider = await pit.signInAs('outsider@sandbox.example');
  const orgId = '00000000-0000-4000-8000-0000000000ee';
  const state = await deleteFile(outsider, { ...file, orgId });
  expect(state).toMatchObject({ ok: false, failure: { kind: 'no-hub' } });
  expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
});

it('reads the role afresh for a delete that was locked', async () => {
  const file = await pit.someFile();
  const viewer = await pit.signInAs('viewer@sandbox.example');
  const refusal = await checkDeletePermission(viewer, file);
  expect(refusal).toMatchObject({ ok: false, failure: { kind: 'not-permitted', yourRole: 'viewer' } });
  const entry = refusal.ok ? null : await recordedEntry(refusal.entryId ?? '');
  expect(entry).toMatchObject({ outcome: 'not-sent', roleThen: 'viewer' });
  await pit.sandbox.door('POST', '/roles', {
    workspaceId: file.workspaceId,
    account: 'viewer@sandbox.example',
    role: 'editor',
  });
  expect(await checkDeletePermission(viewer, file)).toEqual({ ok: true, role: 'editor' });
  expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
});

it('tells an instance admin without a role who can help', async () => {
  const admin = await pit.signInAs('admin@sandbox.example');
  const state = await deleteFile(admin, await pit.someFile());
  expect(state).toMatchObject({ ok: false, failure: { kind: 'insufficient-role', yourRole: 'no role' } });
  expect(state.ok ? null : state.whoCanHelp?.length).toBeGreaterThan(0);
});

it.each(['503', '404', '410', '403', 'reset', 'html', 'redirect'])(
  'calls an operation unsent, not unclear, where the hub could not be looked up: %s',
  async (fault) => {
    const file = await pit.someFile();
    const fresh = await pit.signInAs('owner@sandbox.example');
    await pit.arm('discovery', { fault, times: -1 });
    for (const operate of [deleteFile, restoreFile]) {
      const state = await operate(fresh, file);
      expect(state).toMatchObject({ ok: false, checked: false, failure: { status: null } });
      expect(state.ok ? null : state.failure.kind).toMatch(/^(no-hub|untrusted-address)$/);
      expect(await trailOf(state)).toBe('failed');
      expect(await operationState(state.entryId ?? '', fresh)).toMatchObject({ ok: false, checked: false });
    }
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
    expect(await requestsOf(pit.sandbox, 'files.restore')).toHaveLength(0);
    expect(await openOperations()).toBe(0);
  },
);

// The last one: it ends the sandbox.
it('knows that nothing was sent where the connection is refused', async () => {
  const file = await pit.someFile();
  await pit.stopSandbox();
  const state = await deleteFile(pit.owner, file);
  expect(state).toMatchObject({
    ok: false,
    checked: false,
    failure: { kind: 'unreachable', reason: 'refused', status: null },
  });
  expect(await trailOf(state)).toBe('failed');
});
