import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readerOf } from '@/lib/activity/visibility';
import { listActivity } from '@/lib/activity/list-activity';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';
import { downloadFile } from './download-file';
import { openPass } from './download-pass';
import { getFile } from './get-file';
import { listFiles } from './list-files';
import type { FileAddress, KnownFile } from './operation';

const ASSAY = 'DH-2024-117_assay.csv';

let pit: NorthPit;
let viewer: Actor;
let outsider: Actor;

beforeAll(async () => {
  pit = await openNorthPit();
  viewer = await pit.signInAs('viewer@sandbox.example');
  outsider = await pit.signInAs('outsider@sandbox.example');
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

async function fileNamed(name: string): Promise<FileAddress & { known: KnownFile }> {
  const page = await listFiles(pit.owner, pit.place);
  const row = page.ok ? page.rows.find((each) => each[1] === name) : undefined;
  if (row === undefined) throw new Error(`The list has no ${name}.`);
  const known = { name, path: row[2], fromEvo: true, workspaceName: 'North Pit', roleThen: 'viewer' as const };
  return { ...pit.place, fileId: row[0], known };
}

async function newestEntry(): Promise<object | undefined> {
  const workspaces = await listWorkspaces(pit.owner, pit.place.orgId);
  if (!workspaces.ok) throw new Error('The workspaces could not be listed.');
  const reader = readerOf(pit.owner, workspaces.value);
  return (await listActivity(reader, { orgId: pit.place.orgId }, null, 1)).entries[0];
}

async function bytesOf(link: string | null): Promise<number> {
  const answer = await fetch(link ?? '');
  expect(answer.status).toBe(200);
  return (await answer.arrayBuffer()).byteLength;
}

describe('a download', () => {
  it('of the latest version leads to its bytes, and is on record', async () => {
    const { known, ...address } = await fileNamed(ASSAY);
    const reading = await getFile(viewer, address);
    const state = await downloadFile(viewer, { ...address, known });
    if (!reading.ok || !state.ok) throw new Error('It was refused.');
    const link = await openPass(state.pass, { sessionId: viewer.sessionId, address });
    expect(await bytesOf(link)).toBe(reading.file.size);
    expect(await newestEntry()).toMatchObject({
      action: 'download',
      outcome: 'done',
      object: { id: address.fileId, name: ASSAY },
      person: { email: 'viewer@sandbox.example' },
    });
  });

  it('of an older version leads to that one', async () => {
    const { known, ...address } = await fileNamed(ASSAY);
    const reading = await getFile(viewer, address);
    const versions = reading.ok ? (reading.file.versions ?? []) : [];
    expect(versions.length).toBe(3);
    for (const { versionId, size } of versions) {
      const state = await downloadFile(viewer, { ...address, known, versionId });
      if (!state.ok) throw new Error('It was refused.');
      const link = await openPass(state.pass, { sessionId: viewer.sessionId, address });
      expect(link).toContain(`/${versionId}?`);
      expect(await bytesOf(link)).toBe(size);
    }
  });

  it('is refused to whoever may not see the file, with no word of where it lies, and on record', async () => {
    const { known, ...address } = await fileNamed(ASSAY);
    const state = await downloadFile(outsider, { ...address, known });
    expect(state).toMatchObject({ ok: false, failure: { status: 403 } });
    expect(JSON.stringify(state)).not.toContain('sig=');
    expect(await newestEntry()).toMatchObject({ action: 'download', outcome: 'denied' });
  });

  it('leads nowhere where Evo names a place outside of the allowed origins', async () => {
    const { known, ...address } = await fileNamed(ASSAY);
    const body = { file_id: address.fileId, name: ASSAY, path: '/', size: 1, version_id: '1' };
    for (const download of ['https://attacker.test/x', 'javascript:alert(1)', 'file:///etc/passwd', '/x', '']) {
      await pit.arm('files.get', { fault: '200', status: 200, body: { ...body, download } });
      const state = await downloadFile(viewer, { ...address, known });
      expect(state.ok, download).toBe(false);
      expect(state).toMatchObject({ failure: { kind: expect.stringMatching(/^(untrusted-address|unreadable)$/) } });
    }
    expect(await requestsOf(pit.sandbox, 'blob.get')).toEqual([]);
  });
});

describe('a pass', () => {
  it('opens for its session and file alone, and only whole', async () => {
    const { known, ...address } = await fileNamed(ASSAY);
    const state = await downloadFile(viewer, { ...address, known });
    if (!state.ok) throw new Error('It was refused.');
    const bearer = { sessionId: viewer.sessionId, address };
    expect(await openPass(state.pass, bearer)).not.toBeNull();
    expect(await openPass(state.pass, { ...bearer, sessionId: pit.owner.sessionId })).toBeNull();
    const other = { ...address, fileId: pit.place.workspaceId };
    expect(await openPass(state.pass, { ...bearer, address: other })).toBeNull();
    expect(await openPass(`${state.pass.slice(0, -2)}xx`, bearer)).toBeNull();
    expect(await openPass('', bearer)).toBeNull();
  });

  it('tells nothing of the link', async () => {
    const state = await downloadFile(viewer, await fileNamed(ASSAY));
    if (!state.ok) throw new Error('It was refused.');
    const parts = state.pass.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect(parts.join(' ')).not.toMatch(/sig=|http/);
  });
});
