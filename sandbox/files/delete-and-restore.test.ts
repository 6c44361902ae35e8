import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileDocument, type FileList, findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let sandbox: TestSandbox;
let places: Places;
let base: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  base = places.files('North Pit');
});
beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const total = async (query = ''): Promise<number> =>
  (await sandbox.as<FileList>('viewer', 'GET', `${base}?limit=1&${query}`)).json.total;
const restore = (id: string) => sandbox.as<FileDocument>('editor', 'PUT', `${base}/${id}?deleted=False`);

describe('deleting', () => {
  it.each(['editor', 'owner'])('is done for %s with 204 and no body, and shows who and when', async (who) => {
    const file = await findFile(sandbox, places, 'haul_road_asbuilt.dxf');
    const answer = await sandbox.as(who, 'DELETE', `${base}/${file.file_id}`);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect([await total(), await total('deleted=true')]).toEqual([203, 13]);
    const deleted = await sandbox.as<FileDocument>('viewer', 'GET', `${base}/${file.file_id}?deleted=true`);
    expect(deleted.json.deleted_by?.email).toBe(`${who}@sandbox.example`);
    expect(Math.abs(Date.parse(deleted.json.deleted_at ?? '') - Date.now())).toBeLessThan(10_000);
  });

  it('takes ids in either letter case and paths however they are cased or slashed', async () => {
    const file = await findFile(sandbox, places, 'haul_road_asbuilt.dxf');
    expect((await sandbox.as('owner', 'DELETE', `${base}/${file.file_id.toUpperCase()}`)).status).toBe(204);
    expect((await sandbox.as('owner', 'DELETE', `${base}/path//DESIGN//Pit_Design_V12.dxf`)).status).toBe(204);
    expect(await total()).toBe(202);
  });

  it('answers 404 for what never was and 410 for what is deleted already, by path 404', async () => {
    const gone = await findFile(sandbox, places, 'collar_master_bak.csv', true);
    expect((await sandbox.as('owner', 'DELETE', `${base}/${UNKNOWN}`)).status).toBe(404);
    expect((await sandbox.as('owner', 'DELETE', `${base}/${gone.file_id}`)).status).toBe(410);
    expect((await sandbox.as('owner', 'DELETE', `${base}/path/no/such.csv`)).status).toBe(404);
  });

  it('answers 204 for both with the switch deleteAbsent on 204, and journals that nothing was executed', async () => {
    await sandbox.door('PUT', '/switches', { deleteAbsent: '204' });
    const gone = await findFile(sandbox, places, 'collar_master_bak.csv', true);
    for (const id of [UNKNOWN, gone.file_id]) {
      expect((await sandbox.as('owner', 'DELETE', `${base}/${id}`)).status).toBe(204);
    }
    const rows = await sandbox.door<{ executed: boolean }[]>('GET', '/requests?operation=files.delete');
    expect(rows.json.map(({ executed }) => executed)).toEqual([false, false]);
  });

  it('lets only one of two simultaneous deletes win', async () => {
    const file = await findFile(sandbox, places, 'haul_road_asbuilt.dxf');
    const both = await Promise.all(
      ['owner', 'editor'].map((who) => sandbox.as(who, 'DELETE', `${base}/${file.file_id}`)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 410]);
  });
});

describe('restoring', () => {
  it('brings a file back to its place with 204, versions and all', async () => {
    const before = await findFile(sandbox, places, 'tailings_piezometers.csv');
    await sandbox.as('owner', 'DELETE', `${base}/${before.file_id}`);
    const answer = await restore(before.file_id);
    expect([answer.status, answer.text]).toEqual([204, '']);
    const after = await sandbox.as<FileDocument>('viewer', 'GET', `${base}/${before.file_id}?include_versions=True`);
    expect(after.json).toMatchObject({ name: before.name, path: before.path, deleted_at: null, deleted_by: null });
    expect(after.json.versions).toHaveLength(31);
    expect([await total(), await total('deleted=true')]).toEqual([204, 12]);
  });

  it('answers 303 with the document and a number before the extension where the path is taken', async () => {
    const gone = await findFile(sandbox, places, 'collar_master.csv', true);
    const answer = await restore(gone.file_id);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.json).toMatchObject({
      file_id: gone.file_id,
      name: 'collar_master (1).csv',
      path: gone.path,
      deleted_at: null,
    });
    await sandbox.as('owner', 'DELETE', `${base}/path${gone.path}collar_master.csv`);
    expect((await restore((await findFile(sandbox, places, 'collar_master.csv', true)).file_id)).status).toBe(204);
  });

  it('counts on until a number is free', async () => {
    const live = await findFile(sandbox, places, 'DH-2023-088_assay.csv');
    await sandbox.as('owner', 'DELETE', `${base}/${live.file_id}`);
    const taken = await findFile(sandbox, places, 'collar_master.csv', true);
    await restore(taken.file_id);
    const twin = await findFile(sandbox, places, 'collar_master (1).csv');
    await sandbox.as('owner', 'DELETE', `${base}/${twin.file_id}`);
    expect((await restore(twin.file_id)).status).toBe(204);
  });

  it('answers 409 already-exists with the switch restoreConflict on conflict, and leaves the file deleted', async () => {
    await sandbox.door('PUT', '/switches', { restoreConflict: 'conflict' });
    const gone = await findFile(sandbox, places, 'collar_master.csv', true);
    const answer = await restore(gone.file_id);
    expect(answer.json).toMatchObject({
      status: 409,
      type: 'https://seequent.com/error-codes/file-api/files/already-exists',
      title: 'Invalid Request.',
    });
    expect(await total('deleted=true')).toBe(12);
  });

  it('gives different names to two files restored to one path at once', async () => {
    const first = await findFile(sandbox, places, 'pit_design_v09_OLD.dxf', true);
    expect((await restore(first.file_id)).status).toBe(204);
    const live = await findFile(sandbox, places, 'pit_design_v12.dxf');
    await sandbox.as('owner', 'DELETE', `${base}/${live.file_id}`);
    const answers = await Promise.all([restore(live.file_id), restore(live.file_id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await total()).toBe(205);
  });

  it('answers 204 for a live file and 404 for an unknown one', async () => {
    const live = await findFile(sandbox, places, 'haul_road_asbuilt.dxf');
    expect((await restore(live.file_id)).status).toBe(204);
    expect((await restore(UNKNOWN)).status).toBe(404);
  });
});

describe('one file', () => {
  it('is the same by id and by path, its versions listed only when asked for', async () => {
    const listed = await findFile(sandbox, places, 'DH-2024-117_assay.csv');
    const byId = await sandbox.as<FileDocument>(
      'viewer',
      'GET',
      `${base}/${listed.file_id}?include_versions=true&deleted=False`,
    );
    const byPath = await sandbox.as<FileDocument>(
      'viewer',
      'GET',
      `${base}/path/drilling/2024/assay/DH-2024-117_assay.csv`,
    );
    expect(byPath.json).toMatchObject({ file_id: listed.file_id, versions: null, version_id: listed.version_id });
    const versions = byId.json.versions ?? [];
    expect(versions).toHaveLength(3);
    expect(versions[0]?.version_id).toBe(listed.version_id);
    for (const key of ['version_id', 'version']) {
      const old = await sandbox.as<FileDocument>(
        'viewer',
        'GET',
        `${base}/${listed.file_id}?${key}=${versions[2]?.version_id ?? ''}`,
      );
      expect(old.json).toMatchObject({ version_id: versions[2]?.version_id, size: versions[2]?.size });
    }
  });

  it('has a link whose bytes are always the same, whole or in ranges, without a token', async () => {
    const { download, size } = await findFile(sandbox, places, 'README.txt').then(
      async ({ file_id: id }) => (await sandbox.as<FileDocument>('viewer', 'GET', `${base}/${id}`)).json,
    );
    const head = await fetch(download, { method: 'HEAD' });
    expect([head.status, head.headers.get('accept-ranges'), head.headers.get('content-length')]).toEqual([
      200,
      'bytes',
      String(size),
    ]);
    const whole = Buffer.from(await (await fetch(download)).arrayBuffer());
    expect(whole.length).toBe(size);
    const ranged = await fetch(download, { headers: { range: 'bytes=101-300' } });
    expect([ranged.status, ranged.headers.get('content-range')]).toEqual([206, `bytes 101-300/${size}`]);
    expect(Buffer.from(await ranged.arrayBuffer()).equals(whole.subarray(101, 301))).toBe(true);
    expect((await fetch(download, { headers: { range: `bytes=${size}-` } })).status).toBe(416);
    expect((await fetch(download.replace(/sig=[^&]{4}/, 'sig=AAAA'))).status).toBe(403);
    await sandbox.door('POST', '/clock', { offsetSeconds: 1801 });
    expect((await fetch(download)).status).toBe(403);
  });
});
