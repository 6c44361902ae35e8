import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import type { FileDetails } from '@/lib/evo/model';
import { openNorthPit, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { downloadFile } from './download-file';
import { openPass } from './download-pass';
import { getFile } from './get-file';
import type { CopyStep } from './input';
import { listFiles } from './list-files';
import { makeCurrent } from './make-current';

let pit: NorthPit;
let file: FileDetails;
let oldest: string;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(async () => {
  await pit.reset();
  file = await fileWithVersions();
  oldest = file.versions?.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))[0]?.versionId ?? '';
});
afterAll(() => pit.close());

const known = { name: '', path: '', fromEvo: false, workspaceName: 'North Pit', roleThen: 'owner' as const };

/** A small one, so that its bytes are quickly compared. */
async function fileWithVersions(): Promise<FileDetails> {
  const page = await listFiles(pit.owner, pit.place);
  if (!page.ok) throw new Error('The list failed.');
  for (const [fileId, , , size] of page.rows.toSorted((a, b) => a[3] - b[3])) {
    if (size === 0) continue;
    const reading = await getFile(pit.owner, { ...pit.place, fileId });
    if (reading.ok && (reading.file.versions?.length ?? 0) > 1) return reading.file;
  }
  throw new Error('No file of the seed has several versions.');
}

/** The last thing told. */
async function end(
  actor: Actor = pit.owner,
  versionId = oldest,
  signal = new AbortController().signal,
): Promise<CopyStep> {
  let last: CopyStep = { copied: -1, of: null };
  const input = { ...pit.place, fileId: file.id, known, versionId };
  for await (const step of makeCurrent(actor, input, signal)) last = step;
  return last;
}

async function bytesOf(versionId?: string): Promise<Buffer> {
  const address = { ...pit.place, fileId: file.id };
  const state = await downloadFile(pit.owner, { ...address, known, versionId });
  if (!state.ok) throw new Error('The download was refused.');
  const link = await openPass(state.pass, { sessionId: pit.owner.sessionId, address });
  return Buffer.from(await (await fetch(link ?? '')).arrayBuffer());
}

async function versions(): Promise<string[]> {
  const reading = await getFile(pit.owner, { ...pit.place, fileId: file.id });
  return reading.ok ? (reading.file.versions ?? []).map(({ versionId }) => versionId) : [];
}

describe('making an older version current', () => {
  it('copies its bytes into a new version, keeps all others, and is on record', async () => {
    const [wanted, before] = [await bytesOf(oldest), await versions()];
    const state = await end();
    expect(state).toMatchObject({ ok: true, settled: true, outcome: 'done', file: { id: file.id, name: file.name } });
    expect((await bytesOf()).equals(wanted)).toBe(true);
    const after = await versions();
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining(before));
    if (!('ok' in state)) throw new Error('It did not end.');
    expect(await trailOf(state)).toBe('done');
  });

  it('goes on where the source breaks, or the store fails for a moment', async () => {
    const wanted = await bytesOf(oldest);
    await pit.arm('blob.get', { fault: 'cut' });
    await pit.arm('blob.put', { fault: '503' });
    expect(await end()).toMatchObject({ ok: true, outcome: 'done' });
    expect((await bytesOf()).equals(wanted)).toBe(true);
  });

  it('makes nothing of bytes that did not come to their end', async () => {
    const before = await versions();
    await pit.arm('blob.get', { fault: 'cut', times: -1 });
    expect(await end()).toMatchObject({ ok: false, failure: { kind: 'connection-lost' } });
    expect(await versions()).toEqual(before);
    expect(await requestsOf(pit.sandbox, 'blob.commit')).toEqual([]);
  });

  it('is refused to a viewer, with the roles that may', async () => {
    const viewer = await pit.signInAs('viewer@sandbox.example');
    expect(await end(viewer)).toMatchObject({
      ok: false,
      failure: { kind: 'insufficient-role', permittedRoles: ['owner', 'editor'] },
    });
  });

  it('makes nothing of a version that is not there', async () => {
    expect(await end(pit.owner, '1')).toMatchObject({ ok: false, failure: { status: 404 } });
    expect(await requestsOf(pit.sandbox, 'files.upload')).toEqual([]);
  });

  it('stops where the person leaves', async () => {
    const before = await versions();
    expect(await end(pit.owner, oldest, AbortSignal.abort())).toMatchObject({ ok: false });
    expect(await versions()).toEqual(before);
  });
});
