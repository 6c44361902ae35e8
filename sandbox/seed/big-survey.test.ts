import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileList, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';

const FILES = 100_000;
const PAGE = 5_000;
let sandbox: TestSandbox;
let places: Places;

beforeAll(async () => {
  sandbox = await TestSandbox.start({ bigSurveyFiles: FILES });
  places = await findPlaces(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
});

it('lists a hundred thousand files, each once', async () => {
  const seen = new Set<string>();
  for (let offset = 0; offset < FILES; offset += PAGE) {
    const page = await sandbox.as<FileList>(
      'viewer',
      'GET',
      `${places.files('Big Survey')}?limit=${PAGE}&offset=${offset}`,
    );
    for (const file of page.json.files) seen.add(file.file_id);
    expect(page.json.total).toBe(FILES);
  }
  expect(seen.size).toBe(FILES);
});

it('resets after a hundred deletions and fifty thousand generated files', async () => {
  const base = places.files('Big Survey');
  const page = await sandbox.as<FileList>('owner', 'GET', `${base}?limit=100`);
  await Promise.all(page.json.files.map((file) => sandbox.as('owner', 'DELETE', `${base}/${file.file_id}`)));
  await sandbox.door('POST', `/workspaces/${places.idOf('Big Survey')}/generate`, { files: 50_000 });
  expect((await sandbox.door('POST', '/reset')).status).toBe(204);
  expect((await sandbox.as<FileList>('owner', 'GET', `${base}?limit=1`)).json.total).toBe(FILES);
});
