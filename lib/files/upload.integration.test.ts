import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import { readerOf } from '@/lib/activity/visibility';
import type { Actor } from '@/lib/auth/actor';
import { commitBlocks } from '@/lib/evo/blob';
import { failureOf } from '@/lib/evo/own-failure';
import { openNorthPit, openOperations, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';
import { begin } from './begin';
import { BLOCK_BYTES, blockCount, blockId } from './blocks';
import { downloadFile } from './download-file';
import { openPass } from './download-pass';
import { finishUpload } from './finish-upload';
import { getFile } from './get-file';
import type { OperationState } from './operation';
import { operationState } from './operation-state';
import { settleDue } from './settle';
import { beginUpload, uploadLink, type UploadPlace } from './upload';

const SIZE = BLOCK_BYTES + 3;
const bytes = Buffer.alloc(SIZE, 'evo');

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

function placeOf(name: string): UploadPlace {
  const known = { name, path: '/New/', fromEvo: false, workspaceName: 'North Pit', roleThen: 'owner' as const };
  return { ...pit.place, known };
}

/** As a browser does: begins, and sends the blocks, the last one first. `leftOut`: not this one. */
async function send(name: string, leftOut = -1) {
  const begun = await beginUpload(pit.owner, placeOf(name), undefined);
  if (!begun.ok) throw new Error(`It was refused: ${begun.failure.kind}`);
  for (let index = blockCount(SIZE) - 1; index >= 0; index -= 1) {
    if (index === leftOut) continue;
    const start = index * BLOCK_BYTES;
    const answer = await fetch(`${begun.link}&comp=block&blockid=${encodeURIComponent(blockId(index))}`, {
      method: 'PUT',
      body: bytes.subarray(start, start + BLOCK_BYTES),
    });
    expect(answer.status).toBe(201);
  }
  return { fileId: begun.fileId, versionId: begun.versionId, size: SIZE };
}

async function commit(name: string, versionId: string): Promise<void> {
  const found = await uploadLink(pit.owner, placeOf(name), versionId);
  if (!found.ok) throw new Error('There is no link.');
  const ids = Array.from({ length: blockCount(SIZE) }, (_, index) => blockId(index));
  const access = { requestId: randomUUID(), deadlineMs: 5_000 };
  expect(await commitBlocks(access, found.value.link, ids)).toMatchObject({ ok: true });
}

/** As a browser has it that lost sight of an operation. */
function keptOpen(entryId: string): OperationState {
  const failure = failureOf({ kind: 'connection-lost' }, { reference: '' });
  const file = { id: '', name: '', path: '', renamedFrom: null };
  return { ok: true, settled: false, outcome: 'checking', entryId, file, failure };
}

async function bytesOf(fileId: string): Promise<Buffer> {
  const address = { ...pit.place, fileId };
  const state = await downloadFile(pit.owner, { ...address, known: placeOf('').known });
  if (!state.ok) throw new Error('The download was refused.');
  const link = await openPass(state.pass, { sessionId: pit.owner.sessionId, address });
  return Buffer.from(await (await fetch(link ?? '')).arrayBuffer());
}

/** The trail's newest words on uploads. */
async function trail(actor: Actor): Promise<(object | undefined)[]> {
  const workspaces = await listWorkspaces(actor, pit.place.orgId);
  if (!workspaces.ok) throw new Error('The workspaces could not be listed.');
  return (await listActivity(readerOf(actor, workspaces.value), { orgId: pit.place.orgId }, null, 1)).entries;
}

describe('an upload', () => {
  it('makes a file of its blocks, on record, and the same path a new version', async () => {
    const first = await send('core.csv');
    expect(await getFile(pit.owner, { ...pit.place, fileId: first.fileId })).toMatchObject({ ok: false });
    expect(await finishUpload(pit.owner, placeOf('core.csv'), first)).toMatchObject({
      ok: true,
      outcome: 'done',
      file: { id: first.fileId, name: 'core.csv', path: '/New/' },
    });
    expect(await trail(pit.owner)).toMatchObject([
      { action: 'upload', outcome: 'done', object: { id: first.fileId, name: 'core.csv', path: '/New/' } },
    ]);

    expect(bytes.equals(await bytesOf(first.fileId))).toBe(true);

    const second = await send('core.csv');
    expect(second.fileId).toBe(first.fileId);
    await finishUpload(pit.owner, placeOf('core.csv'), second);
    const reading = await getFile(pit.owner, { ...pit.place, fileId: first.fileId });
    expect(reading.ok && reading.file.versions?.map(({ versionId }) => versionId)).toEqual([
      second.versionId,
      first.versionId,
    ]);
  });

  it('whose last answer was lost is read back, and finished once however often that is asked', async () => {
    const sent = await send('lost.csv');
    await pit.arm('blob.commit', { fault: 'reset', afterExecuting: true });
    const place = placeOf('lost.csv');
    expect(await finishUpload(pit.owner, place, sent)).toMatchObject({ ok: true, outcome: 'done-confirmed' });
    expect(await finishUpload(pit.owner, place, sent)).toMatchObject({ ok: true, outcome: 'done-confirmed' });
    const reading = await getFile(pit.owner, { ...pit.place, fileId: sent.fileId });
    expect(reading.ok && reading.file.versions).toHaveLength(1);
  });

  it('of which a block is missing makes nothing', async () => {
    const sent = await send('torn.csv', 0);
    expect(await finishUpload(pit.owner, placeOf('torn.csv'), sent)).toMatchObject({ ok: false, checked: false });
    expect(await getFile(pit.owner, { ...pit.place, fileId: sent.fileId })).toMatchObject({ ok: false });
    expect(await trail(pit.owner)).toMatchObject([{ action: 'upload', outcome: 'failed' }]);
  });

  it('whose commit fails is told as it is, once the file was read back', async () => {
    const sent = await send('broken.csv');
    await pit.arm('blob.commit', { fault: '503' });
    const place = placeOf('broken.csv');
    expect(await finishUpload(pit.owner, place, sent)).toMatchObject({ ok: false, checked: true });
    expect(await finishUpload(pit.owner, place, sent)).toMatchObject({ ok: true, outcome: 'done' });
  });

  it('that Evo does not show in time is being checked, and settled once it does', async () => {
    await pit.sandbox.door('PUT', '/switches', { commitDelayMs: 6_000 });
    const state = await finishUpload(pit.owner, placeOf('late.csv'), await send('late.csv'));
    expect(state).toMatchObject({ ok: true, settled: false, failure: { kind: 'unreadable', reason: 'not-shown' } });
    expect(await trail(pit.owner)).toMatchObject([{ action: 'upload', outcome: 'checking' }]);
    await vi.waitFor(
      async () => {
        await pit.makeDue();
        await settleDue();
        expect(await operationState(state.entryId ?? '', pit.owner)).toMatchObject({ outcome: 'done-confirmed' });
      },
      { timeout: 10_000, interval: 500 },
    );
    expect(await openOperations()).toBe(0);
  });

  it('whose lost answer leaves it open is settled as not done where Evo never shows it', async () => {
    await pit.arm('blob.commit', { fault: 'reset', afterExecuting: false });
    const state = await finishUpload(pit.owner, placeOf('never.csv'), await send('never.csv'));
    expect(state).toMatchObject({ ok: true, settled: false, failure: { kind: 'connection-lost' } });
    expect(await pit.settled(state)).toMatchObject({ ok: false, checked: true, failure: { kind: 'connection-lost' } });
    expect(await trail(pit.owner)).toMatchObject([{ action: 'upload', outcome: 'failed' }]);
  });

  it.each([
    [true, { ok: true, settled: true, outcome: 'done-confirmed' }],
    [false, { ok: false, checked: true, failure: { kind: 'connection-lost' } }],
  ])('whose process died beside its commit is settled by the sweep, Evo having it: %s', async (committed, end) => {
    const name = `left-${String(committed)}.csv`;
    const { fileId, versionId } = await send(name);
    const begun = await begin('upload', pit.owner, { ...placeOf(name), fileId, versionId });
    if (!begun.ok) throw new Error('The intent was not recorded.');
    if (committed) await commit(name, versionId);
    expect(await pit.settled(keptOpen(begun.entryId))).toMatchObject(end);
    expect(await openOperations()).toBe(0);
  });

  const REFUSED = { ok: false, checked: false };
  const CHECKED = { ok: false, checked: true };
  const OPEN = { ok: true, settled: false, outcome: 'checking' };
  it.each([
    ['400', { fault: '400' }, REFUSED],
    ['403, as where a link has ended', { fault: '403' }, REFUSED],
    ['404', { fault: '404' }, REFUSED],
    ['409', { fault: '409' }, REFUSED],
    ['413', { fault: '413' }, REFUSED],
    ['429', { fault: '429' }, REFUSED],
    ['202', { fault: '202' }, CHECKED],
    ['a redirect', { fault: 'redirect' }, CHECKED],
    ['500', { fault: '500' }, CHECKED],
    ['504', { fault: '504' }, OPEN],
  ])('whose last step the store answers by %s ends as that proves', async (_answer, fault, end) => {
    await pit.arm('blob.commit', fault);
    const name = `${fault.fault}.csv`;
    expect(await finishUpload(pit.owner, placeOf(name), await send(name))).toMatchObject(end);
  });

  it.each(['202', '500', '504'])('that the store took behind a %s is found', async (fault) => {
    await pit.arm('blob.commit', { fault, afterExecuting: true });
    const name = `${fault}-taken.csv`;
    expect(await finishUpload(pit.owner, placeOf(name), await send(name))).toMatchObject({
      ok: true,
      outcome: 'done-confirmed',
    });
  });

  it('is refused to a viewer with the roles that may, and that is on record', async () => {
    const viewer = await pit.signInAs('viewer@sandbox.example');
    expect(await beginUpload(viewer, placeOf('mine.csv'), undefined)).toMatchObject({
      ok: false,
      failure: { kind: 'insufficient-role', yourRole: 'viewer', permittedRoles: ['owner', 'editor'] },
    });
    expect(await trail(pit.owner)).toMatchObject([
      { action: 'upload', outcome: 'denied', object: { id: '', name: 'mine.csv' } },
    ]);
  });

  it('sends nothing where Evo names a place outside of the allowed origins', async () => {
    const body = { file_id: pit.place.workspaceId, version_id: '1', upload: 'https://attacker.test/x?sig=1' };
    await pit.arm('files.upload', { fault: '200', status: 200, body });
    expect(await beginUpload(pit.owner, placeOf('led-astray.csv'), undefined)).toMatchObject({
      ok: false,
      failure: { kind: 'untrusted-address' },
    });
    expect(await requestsOf(pit.sandbox, 'blob.put')).toEqual([]);
  });
});
