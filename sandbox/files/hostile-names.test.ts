import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileFiles } from '@/sandbox/seed/hostile-names';
import { type FileDocument, type FileList, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';

let sandbox: TestSandbox;
let places: Places;
let base: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  base = places.files('Hostile Names');
});
afterAll(async () => {
  await sandbox.stop();
});

const listed = async (deleted: boolean): Promise<FileDocument[]> =>
  (await sandbox.as<FileList>('editor', 'GET', `${base}?deleted=${String(deleted)}`)).json.files;
const shown = (files: { name: string; path: string }[]): string[] =>
  files.map((file) => file.path + file.name).toSorted();

it('sends every name and folder exactly as it was seeded', async () => {
  const seeded = hostileFiles().map((file) => ({
    name: file.name,
    path: file.folder,
    deleted: file.deletedAt !== null,
  }));
  expect(shown(await listed(false))).toEqual(shown(seeded.filter((file) => !file.deleted)));
  expect(shown(await listed(true))).toEqual(shown(seeded.filter((file) => file.deleted)));
  const names = seeded.map((file) => file.name);
  for (const awkward of ['a\uD800.csv', 'a\u0000.exe', '', '..', 'x\r\nSet-Cookie: a=b', '__proto__']) {
    expect(names).toContain(awkward);
  }
});

it('reads, deletes and restores every one of them by id', async () => {
  for (const file of await listed(false)) {
    const address = `${base}/${file.file_id}`;
    const read = await sandbox.as<FileDocument>('editor', 'GET', address);
    expect(read.json).toMatchObject({ name: file.name, path: file.path });
    expect((await fetch(read.json.download)).status).toBe(200);
    expect((await sandbox.as('editor', 'DELETE', address)).status).toBe(204);
    expect([204, 303]).toContain((await sandbox.as('editor', 'PUT', `${address}?deleted=false`)).status);
  }
  expect(sandbox.complaints).toEqual([]);
});
