import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FailureKind } from '@/lib/evo/failure';
import { openNorthPit, openOperations, timingFor, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { deleteFile } from './delete-file';
import { listFiles } from './list-files';
import type { FileAddress, KnownFile } from './operation';
import { recordedEntry } from './recorded';
import { restoreFile } from './restore-file';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

async function deletedFile(): Promise<FileAddress & { known: KnownFile }> {
  const file = await pit.someFile();
  expect(await deleteFile(pit.owner, file)).toMatchObject({ ok: true, outcome: 'done' });
  return file;
}

/** A deleted file of the seed, whose path a live one has taken since. */
async function fileWithoutPlace(): Promise<FileAddress & { known: KnownFile }> {
  const page = await listFiles(pit.owner, { ...pit.place, deleted: true });
  const row = page.ok ? page.rows.find(([, name]) => name === 'collar_master.csv') : undefined;
  if (row === undefined) throw new Error('The seed has no such file.');
  const [fileId, name, path] = row;
  return { ...pit.place, fileId, known: { name, path, fromEvo: true, workspaceName: null, roleThen: null } };
}

it('brings a deleted file back where it was', async () => {
  const file = await deletedFile();
  const state = await restoreFile(pit.owner, file);
  const { name, path } = file.known;
  expect(state).toMatchObject({ ok: true, outcome: 'done', file: { name, path, renamedFrom: null } });
  expect(await trailOf(state)).toBe('done');
  expect(await openOperations()).toBe(0);
});

it('tells the new name where another file had taken the old one', async () => {
  const file = await fileWithoutPlace();
  const state = await restoreFile(pit.owner, file);
  expect(state).toMatchObject({ ok: true, outcome: 'done', file: { renamedFrom: file.known.name } });
  const now = state.ok ? state.file.name : '';
  expect(now).not.toBe(file.known.name);
  expect((await recordedEntry(state.entryId ?? ''))?.renamedTo).toEqual({ name: now, path: file.known.path });
});

it('tells the new name as well where the answer that held it was lost', async () => {
  const file = await fileWithoutPlace();
  await pit.arm('files.restore', { fault: 'api-errors', afterExecuting: true });
  const state = await restoreFile(pit.owner, file);
  expect(state).toMatchObject({ ok: true, outcome: 'done-confirmed', file: { renamedFrom: file.known.name } });
});

it('is refused where Evo prefers a conflict to a new name', async () => {
  const file = await fileWithoutPlace();
  await pit.sandbox.door('PUT', '/switches', { restoreConflict: 'conflict' });
  const state = await restoreFile(pit.owner, file);
  expect(state).toMatchObject({ ok: false, checked: false, failure: { kind: 'already-exists', status: 409 } });
  expect(await trailOf(state)).toBe('failed');
});

it('is denied to a viewer, who hears whom to ask', async () => {
  const file = await deletedFile();
  const viewer = await pit.signInAs('viewer@sandbox.example');
  const state = await restoreFile(viewer, file);
  expect(state).toMatchObject({ ok: false, failure: { kind: 'insufficient-role', yourRole: 'viewer' } });
  expect(state.ok ? null : state.whoCanHelp?.length).toBeGreaterThan(0);
  expect(await trailOf(state)).toBe('denied');
});

it('fails for a file Evo does not know', async () => {
  const file = { ...(await pit.someFile()), fileId: '00000000-0000-4000-8000-0000000000ff' };
  const state = await restoreFile(pit.owner, file);
  expect(state).toMatchObject({ ok: false, checked: false, failure: { kind: 'not-found' } });
});

const UNCLEAR: [fault: Record<string, unknown>, kind: FailureKind][] = [
  [{ fault: 'api-errors' }, 'api-errors'],
  [{ fault: 'metadata/store-error' }, 'store-error'],
  [{ fault: 'bad-gateway' }, 'bad-gateway'],
  [{ fault: '503' }, 'unavailable'],
  [{ fault: '200' }, 'unreadable'],
  [{ fault: '404' }, 'missing'],
  [{ fault: 'html' }, 'unreadable'],
  [{ fault: 'empty', status: 303 }, 'unreadable'],
  [{ fault: 'redirect' }, 'untrusted-address'],
  [{ fault: 'reset' }, 'connection-lost'],
  [{ fault: 'hang' }, 'timeout'],
  [{ fault: 'slow' }, 'timeout'],
  [{ fault: 'stall' }, 'timeout'],
];

describe.each(UNCLEAR)('a restore that Evo answers with %j', (fault, kind) => {
  it('is confirmed by reading where Evo had restored it', async () => {
    const file = await deletedFile();
    await pit.arm('files.restore', { ...fault, afterExecuting: true });
    const state = await restoreFile(pit.owner, file, timingFor(fault));
    expect(state).toMatchObject({ ok: true, settled: true, outcome: 'done-confirmed' });
    expect(await trailOf(state)).toBe('done-confirmed');
    expect(await requestsOf(pit.sandbox, 'files.restore')).toHaveLength(1);
  });

  it('fails, and says that it checked, where Evo had not', async () => {
    const file = await deletedFile();
    await pit.arm('files.restore', fault);
    const state = await pit.settled(await restoreFile(pit.owner, file, timingFor(fault)));
    expect(state).toMatchObject({ ok: false, checked: true, failure: { kind } });
    expect(await requestsOf(pit.sandbox, 'files.restore')).toHaveLength(1);
    expect(await openOperations()).toBe(0);
  });
});

it('is left to the settling where the read fails too', async () => {
  const file = await deletedFile();
  await pit.arm('files.restore', { fault: '500', afterExecuting: true });
  await pit.arm('files.get', { fault: '500', times: 2 });
  const state = await restoreFile(pit.owner, file);
  expect(state).toMatchObject({ ok: true, settled: false, outcome: 'checking' });
  expect(await pit.settled(state)).toMatchObject({ ok: true, settled: true, outcome: 'done-confirmed' });
});
