import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { endOf, startTestSession } from '@/lib/testing/test-sessions';
import { getRole, getWorkspace } from '@/lib/workspaces/standing';
import { deleteFile } from './delete-file';
import { getFile } from './get-file';
import { listFiles } from './list-files';
import type { FileAddress, KnownFile } from './operation';
import { restoreFile } from './restore-file';

type File = FileAddress & { known: KnownFile };

let pit: NorthPit;
let file: File;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(async () => {
  await pit.reset();
  file = await pit.someFile();
});
afterAll(() => pit.close());

/** The owner in a session of its own that can renew its token, after a first look around. */
async function owner(): Promise<Actor> {
  const { id } = await startTestSession(pit.sandbox, pit.database);
  const actor = { ...pit.owner, sessionId: id };
  expect(await listFiles(actor, { ...pit.place, limit: 1 })).toMatchObject({ ok: true });
  return actor;
}

/** Evo takes every token given so far for expired, and the console does not know. */
async function expireTokens(): Promise<void> {
  await pit.sandbox.door('POST', '/clock', { offsetSeconds: 7_200 });
}

const calls = async (operation: string) => (await requestsOf(pit.sandbox, operation)).length;

const READS: [step: string, read: (actor: Actor) => Promise<{ ok: boolean }>][] = [
  ['a list', (actor) => listFiles(actor, pit.place)],
  ['a later page of a list', (actor) => listFiles(actor, { ...pit.place, offset: 100, limit: 100 })],
  ['a list of deleted files', (actor) => listFiles(actor, { ...pit.place, deleted: true })],
  ['a file', (actor) => getFile(actor, file)],
  ['a workspace', (actor) => getWorkspace(actor, pit.place)],
  ['a role', (actor) => getRole(actor, pit.place)],
];

describe('a token that expires before', () => {
  it.each(READS)('%s is renewed once, and nobody notices', async (_step, read) => {
    const actor = await owner();
    await expireTokens();
    expect(await read(actor)).toMatchObject({ ok: true });
    expect(await calls('token')).toBe(1);
  });

  it.each([
    ['a delete', 'files.delete', deleteFile],
    ['a restore', 'files.restore', restoreFile],
  ])(
    '%s is renewed once, and the call repeated, since a 401 proves that nothing was done',
    async (_step, call, operate) => {
      const actor = await owner();
      if (operate === restoreFile) await deleteFile(pit.owner, file);
      await expireTokens();
      expect(await operate(actor, file)).toMatchObject({ ok: true, outcome: 'done' });
      expect(await calls('token')).toBe(1);
      const sent = (await requestsOf(pit.sandbox, call)).slice(-2);
      expect(sent).toMatchObject([
        { status: 401, executed: false },
        { status: 204, executed: true },
      ]);
    },
  );

  it('the reading back of an unclear delete is renewed once, and the delete not repeated', async () => {
    const actor = await owner();
    await pit.arm('files.delete', { fault: 'api-errors', afterExecuting: true });
    const state = await deleteFile(actor, file);
    expect(state).toMatchObject({ ok: true, outcome: 'checking' });
    await pit.arm('files.get', { fault: 'auth/invalid-token' });
    expect(await pit.settled(state, actor)).toMatchObject({ ok: true, outcome: 'done-confirmed' });
    expect(await calls('token')).toBe(1);
    expect(await calls('files.delete')).toBe(1);
  });
});

describe('a grant that the provider no longer accepts', () => {
  it.each(READS)('makes %s ask for signing in again', async (_step, read) => {
    const actor = await owner();
    await expireTokens();
    await pit.arm('token', { fault: 'invalid_grant' });
    expect(await read(actor)).toMatchObject({ ok: false, failure: { status: 401 } });
    expect(await endOf(pit.database, actor.sessionId)).toEqual({ because: 'grant-refused', holdsTokens: false });
  });

  it.each([
    ['a delete', 'files.delete', deleteFile],
    ['a restore', 'files.restore', restoreFile],
  ])('makes %s fail as the 401 it was', async (_step, call, operate) => {
    const actor = await owner();
    await expireTokens();
    await pit.arm('token', { fault: 'invalid_grant' });
    const state = await operate(actor, file);
    expect(state).toMatchObject({ ok: false, checked: false, failure: { kind: 'invalid-token', status: 401 } });
    expect(await trailOf(state)).toBe('failed');
    expect(await requestsOf(pit.sandbox, call)).toMatchObject([{ status: 401, executed: false }]);
  });
});

describe.each(['503', '500', 'html', 'reset', 'hang'])('a token endpoint that answers %s', (fault) => {
  it('signs nobody out: what needs the token fails, and works again once it answers', async () => {
    const actor = await owner();
    await expireTokens();
    await pit.arm('token', { fault, times: -1 });
    const failed = { ok: false, failure: { kind: 'sign-in-unavailable' } };
    expect(await listFiles(actor, pit.place)).toMatchObject(failed);
    const state = await deleteFile(actor, file);
    expect(state).toMatchObject({ ...failed, checked: false });
    expect(await trailOf(state)).toBe('failed');
    expect(await endOf(pit.database, actor.sessionId)).toEqual({ because: null, holdsTokens: true });
    await pit.sandbox.door('DELETE', '/faults');
    expect(await deleteFile(actor, file)).toMatchObject({ ok: true, outcome: 'done' });
  });
});

it.each([-600, 600])('a clock of Evo that is %i s off keeps nobody from anything', async (offsetSeconds) => {
  await pit.sandbox.door('POST', '/clock', { offsetSeconds });
  const actor = await owner();
  expect(await listFiles(actor, pit.place)).toMatchObject({ ok: true, total: 204 });
  await pit.arm('files.delete', { fault: 'api-errors', afterExecuting: true });
  const state = await deleteFile(actor, file);
  // "By me, since the start" is judged on Evo's own clock.
  expect(await pit.settled(state, actor)).toMatchObject({ ok: true, outcome: 'done-confirmed' });
  expect(await calls('token')).toBe(0);
});
