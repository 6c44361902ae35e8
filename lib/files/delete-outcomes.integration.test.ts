import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FailureKind } from '@/lib/evo/failure';
import { db } from '@/lib/store/database';
import { openNorthPit, openOperations, timingFor, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { deleteFile } from './delete-file';
import { operationState } from './operation-state';
import { checkNow, settleDue, settleNow } from './settle';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

type Refusal = [fault: Record<string, unknown>, kind: FailureKind, trail: 'denied' | 'failed'];

const CLEAR_REFUSALS: Refusal[] = [
  [{ fault: 'bad-request' }, 'bad-request', 'failed'],
  [{ fault: 'files/invalid-path' }, 'invalid-path', 'failed'],
  [{ fault: 'files/no-file-upload-in-progress' }, 'no-upload-in-progress', 'failed'],
  [{ fault: 'auth/insufficient-role' }, 'insufficient-role', 'denied'],
  [{ fault: 'files/already-exists' }, 'already-exists', 'failed'],
  [{ fault: 'validation' }, 'validation', 'failed'],
  [{ fault: '400' }, 'unknown', 'failed'],
  [{ fault: '403' }, 'forbidden', 'denied'],
  [{ fault: '405' }, 'unsupported', 'failed'],
  [{ fault: '409' }, 'conflict', 'failed'],
  [{ fault: '412' }, 'conflict', 'failed'],
  [{ fault: '413' }, 'too-large', 'failed'],
  [{ fault: '418' }, 'unknown', 'failed'],
  [{ fault: '422' }, 'unknown', 'failed'],
  [{ fault: '423' }, 'locked', 'failed'],
  [{ fault: '429', retryAfterSeconds: 7 }, 'rate-limited', 'failed'],
];

const UNCLEAR: [fault: Record<string, unknown>, kind: FailureKind][] = [
  [{ fault: 'api-errors' }, 'api-errors'],
  [{ fault: 'metadata/store-error' }, 'store-error'],
  [{ fault: 'bad-gateway' }, 'bad-gateway'],
  [{ fault: '408' }, 'request-timeout'],
  [{ fault: '500' }, 'unknown'],
  [{ fault: '501' }, 'unsupported'],
  [{ fault: '503' }, 'unavailable'],
  [{ fault: '504' }, 'gateway-timeout'],
  [{ fault: '202' }, 'unreadable'],
  [{ fault: '200' }, 'unreadable'],
  [{ fault: 'html' }, 'unreadable'],
  [{ fault: 'html', status: 200 }, 'unreadable'],
  [{ fault: 'html', status: 400 }, 'unreadable'],
  [{ fault: 'empty' }, 'unreadable'],
  [{ fault: 'truncated' }, 'unreadable'],
  [{ fault: 'huge' }, 'unreadable'],
  [{ fault: 'redirect' }, 'untrusted-address'],
  [{ fault: 'reset' }, 'connection-lost'],
  [{ fault: 'hang' }, 'timeout'],
  [{ fault: 'slow' }, 'timeout'],
  [{ fault: 'stall' }, 'timeout'],
  [{ fault: 'stall', status: 500 }, 'timeout'],
];

describe('a delete that Evo answers clearly', () => {
  it('is done on 204', async () => {
    const file = await pit.someFile();
    const state = await deleteFile(pit.owner, file);
    expect(state).toMatchObject({ ok: true, settled: true, outcome: 'done', file: { name: file.known.name } });
    expect(await trailOf(state)).toBe('done');
    expect(await openOperations()).toBe(0);
  });

  it.each(CLEAR_REFUSALS)('is refused on %j as %s and recorded as %s', async (fault, kind, trail) => {
    await pit.arm('files.delete', fault);
    const state = await deleteFile(pit.owner, await pit.someFile());
    expect(state).toMatchObject({ ok: false, checked: false, failure: { kind } });
    expect(await trailOf(state)).toBe(trail);
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(1);
    expect(await requestsOf(pit.sandbox, 'files.get')).toHaveLength(0);
    expect(await openOperations()).toBe(0);
  });

  it.each([
    ['auth/missing-token', 'missing-token'],
    ['auth/invalid-token', 'invalid-token'],
    ['401', 'unauthorised'],
  ])('comes back as the 401 it was on %s', async (fault, kind) => {
    const editor = await pit.signInAs('editor@sandbox.example');
    await pit.arm('files.delete', { fault, times: 2 });
    const state = await deleteFile(editor, await pit.someFile());
    expect(state).toMatchObject({ ok: false, checked: false, failure: { kind, status: 401 } });
    expect(await trailOf(state)).toBe('failed');
  });

  it('names the roles and who can help to a viewer', async () => {
    const viewer = await pit.signInAs('viewer@sandbox.example');
    const state = await deleteFile(viewer, await pit.someFile());
    expect(state).toMatchObject({
      ok: false,
      failure: { kind: 'insufficient-role', yourRole: 'viewer', permittedRoles: ['owner', 'editor'] },
    });
    const helpers = state.ok ? [] : (state.whoCanHelp ?? []);
    expect(helpers.map(({ email }) => email)).toContain('owner@sandbox.example');
    expect(new Set(helpers.map(({ role }) => role))).toEqual(new Set(['owner', 'editor']));
    expect(await trailOf(state)).toBe('denied');
  });
});

describe('a delete of a file that is not there', () => {
  it('was already gone when somebody else had deleted it', async () => {
    const file = await pit.someFile();
    const editor = await pit.signInAs('editor@sandbox.example');
    await deleteFile(editor, file);
    const state = await deleteFile(pit.owner, file);
    expect(state).toMatchObject({ ok: true, settled: true, outcome: 'already-gone' });
    expect(await trailOf(state)).toBe('already-gone');
  });

  it('was already gone for an id Evo does not know', async () => {
    const file = { ...(await pit.someFile()), fileId: '00000000-0000-4000-8000-0000000000ff' };
    expect(await deleteFile(pit.owner, file)).toMatchObject({ ok: true, outcome: 'already-gone' });
  });

  it.each(['files/not-found', 'files/gone', '404', '410'])('still exists after a wrong %s', async (fault) => {
    await pit.arm('files.delete', { fault });
    const state = await deleteFile(pit.owner, await pit.someFile());
    expect(state).toMatchObject({ ok: false, checked: true });
    expect(await trailOf(state)).toBe('failed');
  });

  it('is being checked where a missing route answers the read as well', async () => {
    await pit.arm('files.delete', { fault: '404' });
    await pit.arm('files.get', { fault: '404' });
    const state = await deleteFile(pit.owner, await pit.someFile());
    expect(state).toMatchObject({ ok: true, settled: false, outcome: 'checking' });
    expect(await pit.settled(state)).toMatchObject({ ok: false, checked: true, failure: { kind: 'missing' } });
  });
});

describe.each(UNCLEAR)('a delete that Evo answers with %j', (fault, kind) => {
  it('is settled as confirmed where Evo had deleted it', async () => {
    await pit.arm('files.delete', { ...fault, afterExecuting: true });
    const state = await deleteFile(pit.owner, await pit.someFile(), timingFor(fault));
    expect(state).toMatchObject({ ok: true, settled: false, outcome: 'checking', failure: { kind } });
    expect(await trailOf(state)).toBe('checking');
    const end = await pit.settled(state);
    expect(end).toMatchObject({ ok: true, settled: true, outcome: 'done-confirmed' });
    expect(await trailOf(state)).toBe('done-confirmed');
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(1);
  });

  it('is settled as failed, and says that it checked, where Evo had not', async () => {
    await pit.arm('files.delete', fault);
    const state = await deleteFile(pit.owner, await pit.someFile(), timingFor(fault));
    expect(state).toMatchObject({ ok: true, settled: false, outcome: 'checking' });
    expect(await pit.settled(state)).toMatchObject({ ok: false, checked: true, failure: { kind } });
    expect(await trailOf(state)).toBe('failed');
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(1);
    expect(await openOperations()).toBe(0);
  });
});

describe('settling', () => {
  it('says already gone where somebody else deleted the file', async () => {
    const file = await pit.someFile();
    const editor = await pit.signInAs('editor@sandbox.example');
    await pit.arm('files.delete', { fault: '500', account: 'owner@sandbox.example' });
    const state = await deleteFile(pit.owner, file);
    await deleteFile(editor, file);
    expect(await pit.settled(state)).toMatchObject({ ok: true, outcome: 'already-gone' });
  });

  it('goes on until the file can be read, and the sweep does so for the person', async () => {
    await pit.arm('files.delete', { fault: 'reset', afterExecuting: true });
    await pit.arm('files.get', { fault: '500', times: 2 });
    const state = await deleteFile(pit.owner, await pit.someFile());
    if (!state.ok) throw new Error('It was refused.');
    await settleNow(state.entryId, pit.owner);
    expect(await operationState(state.entryId, pit.owner)).toMatchObject({ settled: false, outcome: 'unchecked' });
    expect(await settleDue()).toBe(0);
    await pit.makeDue();
    expect(await settleDue()).toBe(1);
    await pit.makeDue();
    expect(await settleDue()).toBe(1);
    expect(await operationState(state.entryId, pit.owner)).toMatchObject({ settled: true, outcome: 'done-confirmed' });
  });

  it('looks at once where the person asks for it, and only at their own', async () => {
    await pit.arm('files.delete', { fault: 'reset', afterExecuting: true });
    await pit.arm('files.get', { fault: '500' });
    const state = await deleteFile(pit.owner, await pit.someFile());
    const entryId = state.entryId ?? '';
    await settleNow(entryId, pit.owner);
    await settleNow(entryId, pit.owner);
    await checkNow(entryId, await pit.signInAs('editor@sandbox.example'));
    expect(await operationState(entryId, pit.owner)).toMatchObject({ outcome: 'unchecked' });
    await checkNow(entryId, pit.owner);
    expect(await operationState(entryId, pit.owner)).toMatchObject({ outcome: 'done-confirmed' });
    await checkNow('not-an-id', pit.owner);
  });

  it('is done once, however many look at the same time', async () => {
    await pit.arm('files.delete', { fault: 'metadata/store-error', afterExecuting: true });
    const state = await deleteFile(pit.owner, await pit.someFile());
    if (!state.ok) throw new Error('It was refused.');
    await Promise.all(Array.from({ length: 8 }, () => settleNow(state.entryId, pit.owner)));
    const rows = await db().selectFrom('activity').select('outcome').where('entry_id', '=', state.entryId).execute();
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['checking', 'checking', 'done-confirmed']);
  });

  it('tells nobody else how an operation stands', async () => {
    const state = await deleteFile(pit.owner, await pit.someFile());
    const viewer = await pit.signInAs('viewer@sandbox.example');
    expect(await operationState(state.entryId ?? '', viewer)).toBeNull();
    expect(await operationState('not-an-id', pit.owner)).toBeNull();
  });
});
