import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getFile } from '@/lib/files/get-file';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { readOldVersions } from './read-old-versions';
import { NO_VERSIONS_READ, withVersionsSteps } from './versions-reading';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

async function read() {
  const opened = await readOldVersions(pit.owner, pit.place, new AbortController().signal);
  if (!opened.ok) throw new Error(`The files could not be listed: ${opened.failure.kind}`);
  let reading = NO_VERSIONS_READ;
  for await (const step of opened.value) reading = withVersionsSteps(reading, [step]);
  return reading;
}

describe('what old versions take', () => {
  it('is read file by file: all versions but the latest', async () => {
    const { files, asked, total, unread, endedAt } = await read();
    expect({ unread, asked, count: files.length }).toEqual({ unread: 0, asked: total, count: total });
    expect(endedAt).not.toBeNull();
    const several = files.filter(({ versions }) => versions > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const { fileId, versions, oldBytes } of several.slice(0, 3)) {
      const one = await getFile(pit.owner, { ...pit.place, fileId });
      if (!one.ok) throw new Error(`The file could not be read: ${one.failure.kind}`);
      const old = (one.file.versions ?? []).filter(({ versionId }) => versionId !== one.file.versionId);
      expect(versions).toBe(old.length + 1);
      expect(oldBytes).toBe(old.reduce((sum, { size }) => sum + size, 0));
    }
  });

  it('says how many files could not be read', async () => {
    await pit.arm('files.get', { fault: '404', times: 2 });
    const { files, total, unread, failure } = await read();
    expect({ unread, count: files.length }).toEqual({ unread: 2, count: total - 2 });
    expect(failure?.status).toBe(404);
  });

  it('fails where the person may not list the files', async () => {
    const admin = await pit.signInAs('admin@sandbox.example');
    const opened = await readOldVersions(admin, pit.place, new AbortController().signal);
    expect(opened).toMatchObject({ ok: false, failure: { status: 403 } });
  });
});
