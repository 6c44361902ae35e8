import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { silentApis } from '@/lib/evo/breakers';
import { openNorthPit, openOperations, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { lookAgain } from '@/lib/workspaces/look-again';
import { getRole } from '@/lib/workspaces/standing';
import { checkDeletePermission } from './check-permission';
import { deleteFile } from './delete-file';
import { listFiles } from './list-files';
import { operationState } from './operation-state';
import { restoreFile } from './restore-file';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(async () => {
  vi.useRealTimers();
  await pit.reset();
});
afterAll(() => pit.close());

/** Lists until the console has learnt that no answer comes. */
async function silenceFileApi(): Promise<void> {
  for (const operation of ['files.list', 'files.get']) await pit.arm(operation, { fault: '503', times: -1 });
  for (let lists = 0; lists < 5; lists += 1) await listFiles(pit.owner, pit.place);
  expect(silentApis()).toMatchObject([{ api: 'file' }]);
}

async function disarm(): Promise<void> {
  await pit.sandbox.door('DELETE', '/faults');
}

it('sends neither a delete nor a restore, and records that', async () => {
  const file = await pit.someFile();
  await silenceFileApi();
  for (const operate of [deleteFile, restoreFile]) {
    const state = await operate(pit.owner, file);
    expect(state).toMatchObject({ ok: false, checked: false, failure: { kind: 'not-answering', status: null } });
    expect(await trailOf(state)).toBe('not-sent');
    expect(await operationState(state.entryId ?? '', pit.owner)).toMatchObject({ ok: false, checked: false });
  }
  expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
  expect(await requestsOf(pit.sandbox, 'files.restore')).toHaveLength(0);
  expect(await openOperations()).toBe(0);
});

it('goes on reading roles meanwhile', async () => {
  const file = await pit.someFile();
  await silenceFileApi();
  expect(await getRole(pit.owner, pit.place)).toMatchObject({ ok: true, value: { role: 'owner' } });
  expect(await checkDeletePermission(pit.owner, file)).toEqual({ ok: true, role: 'owner' });
});

it('settles an unclear delete once the API answers again', async () => {
  const file = await pit.someFile();
  await pit.arm('files.delete', { fault: 'reset', afterExecuting: true });
  const state = await deleteFile(pit.owner, file);
  expect(state).toMatchObject({ ok: true, settled: false });
  await silenceFileApi();
  await disarm();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 });
  expect(await pit.settled(state)).toMatchObject({ ok: true, outcome: 'done-confirmed' });
  expect(silentApis()).toEqual([]);
});

it('is found to be back by a look, when it is time for one', async () => {
  await silenceFileApi();
  await disarm();
  await lookAgain(pit.owner);
  expect(silentApis()).toMatchObject([{ api: 'file', isDue: false }]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 });
  await lookAgain(pit.owner);
  expect(silentApis()).toEqual([]);
});

it('is not looked for by somebody whom Evo lets read nothing', async () => {
  const outsider = await pit.signInAs('outsider@sandbox.example');
  await silenceFileApi();
  await disarm();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 });
  await lookAgain(outsider);
  expect(silentApis()).toMatchObject([{ api: 'file', isDue: true }]);
});
