import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileDocument, type FileList, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';

let sandbox: TestSandbox;
let places: Places;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
});
afterAll(async () => {
  await sandbox.stop();
});

async function list(query: [string, string][] = [], workspace = 'North Pit', who = 'viewer'): Promise<FileList> {
  const answer = await sandbox.as<FileList>(
    who,
    'GET',
    `${places.files(workspace)}?${new URLSearchParams(query).toString()}`,
  );
  expect(answer.status, answer.text).toBe(200);
  return answer.json;
}

const names = (found: FileList): string[] => found.files.map((file) => file.name);

describe('a page', () => {
  it('holds all 204 live files of North Pit with the documented fields', async () => {
    const found = await list();
    expect(found).toMatchObject({ count: 204, total: 204, limit: 5000, offset: 0, links: { next: null, prev: null } });
    expect(new Set(found.files.map((file) => file.file_id)).size).toBe(204);
    for (const file of found.files) {
      expect(file.version_id).toMatch(/^\d{19}$/);
      expect(file.path).toMatch(/^\/(.+\/)?$/);
      expect(file.created_at).toMatch(/^202[4-6]-.*Z$/);
      expect(file).toMatchObject({
        size: expect.any(Number),
        etag: expect.any(String),
        deleted_at: null,
        deleted_by: null,
      });
    }
  });

  it('names people, knows some only by id, and leaves some out', async () => {
    const creators = (await list()).files.map((file) => file.created_by);
    expect(creators.filter((one) => one === null).length).toBeGreaterThan(0);
    expect(creators.filter((one) => one?.email === null && one.name === null).length).toBeGreaterThan(0);
    expect(creators.filter((one) => one?.email?.endsWith('@sandbox.example')).length).toBeGreaterThan(100);
  });

  it('answers deleted=true with the 12 deleted files only, whatever the letter case', async () => {
    for (const word of ['true', 'True', 'TRUE', '1']) {
      const found = await list([['deleted', word]]);
      expect(found.total).toBe(12);
      expect(found.files.every((file) => file.deleted_at !== null && file.deleted_by !== null)).toBe(true);
    }
    expect((await list([['deleted', 'False']])).total).toBe(204);
  });

  it('links pages that do not overlap and together hold everything', async () => {
    const seen: string[] = [];
    let next: string | null = `${places.files('North Pit')}?limit=50`;
    while (next !== null) {
      const page: FileList = (await sandbox.as<FileList>('viewer', 'GET', next)).json;
      seen.push(...page.files.map((file) => file.file_id));
      next = page.links.next;
    }
    expect(seen.length).toBe(204);
    expect(new Set(seen).size).toBe(204);
    const second = await list([
      ['limit', '50'],
      ['offset', '30'],
    ]);
    expect(second.links.prev).toContain('offset=0');
    expect((await list([['offset', '9223372036854775807']])).files).toEqual([]);
  });
});

describe('filters', () => {
  it('finds a part of the name in any letter case, never the folder', async () => {
    expect((await list([['file_name', 'assay']])).total).toBe(9);
    expect((await list([['file_name', 'ASSAY']])).total).toBe(9);
    expect((await list([['file_name', 'drilling']])).total).toBe(0);
    expect((await list([['file_name', '%']])).total).toBe(0);
    expect((await list([['file_name', '_']])).total).toBeGreaterThan(100);
  });

  it('finds hostile names by their own characters', async () => {
    const hostile = (text: string) => list([['file_name', text]], 'Hostile Names');
    expect(names(await hostile('\u0000'))).toEqual(['a\u0000.exe']);
    expect(names(await hostile('\u202E'))).toEqual(['evil\u202Efdp.exe']);
    expect(names(await hostile('caf\u00E9'))).toEqual(['caf\u00E9.csv']);
    expect(names(await hostile("'; drop"))).toEqual(["'; DROP TABLE audit;--"]);
  });

  it('filters by creator, changer and deleter, several at once', async () => {
    const everything = (await list()).files;
    const ids = [...new Set(everything.map((file) => file.created_by?.id).filter((id) => id !== undefined))];
    const by = (id: string | undefined): number => everything.filter((file) => file.created_by?.id === id).length;
    const [first = '', second = ''] = ids;
    expect((await list([['author', first]])).total).toBe(by(first));
    expect(
      (
        await list([
          ['author', first],
          ['author', second.toUpperCase()],
        ])
      ).total,
    ).toBe(by(first) + by(second));
    const changed = await list([['modified_by', first]]);
    expect(changed.files.every((file) => file.modified_by?.id === first)).toBe(true);
    const deleted = await list([['deleted', 'true']]);
    const deleter = deleted.files[0]?.deleted_by?.id ?? '';
    const theirs = deleted.files.filter((file) => file.deleted_by?.id === deleter);
    expect(
      (
        await list([
          ['deleted', 'true'],
          ['deleted_by', deleter],
        ])
      ).total,
    ).toBe(theirs.length);
  });

  it.each(['created_at', 'modified_at'] as const)('compares %s with every operator and with ranges', async (field) => {
    const times = (await list()).files.map((file) => file[field]).toSorted();
    const middle = times[100] ?? '';
    const count = (keep: (time: string) => boolean): number => times.filter(keep).length;
    const total = async (...values: string[]) => (await list(values.map((value) => [field, value]))).total;
    expect(await total(`lt:${middle}`)).toBe(count((time) => time < middle));
    expect(await total(`lte:${middle}`)).toBe(count((time) => time <= middle));
    expect(await total(`gt:${middle}`)).toBe(count((time) => time > middle));
    expect(await total(`gte:${middle}`)).toBe(count((time) => time >= middle));
    expect(await total(middle)).toBe(count((time) => time === middle));
    const from = times[50] ?? '';
    expect(await total(`gte:${from}`, `lt:${middle}`)).toBe(count((time) => time >= from && time < middle));
  });

  it('reads offsets and takes UTC where none is given', async () => {
    const utc = await list([['created_at', 'gte:2025-06-01T00:00:00Z']]);
    for (const same of [
      '2025-06-01',
      '2025-06-01T00:00:00',
      '2025-06-01T02:00:00+02:00',
      '2025-05-31T19:30:00-04:30',
    ]) {
      expect((await list([['created_at', `gte:${same}`]])).total, same).toBe(utc.total);
    }
    const raw = await sandbox.as<FileList>(
      'viewer',
      'GET',
      `${places.files('North Pit')}?created_at=gte:2025-06-01T02:00:00+02:00`,
    );
    expect(raw.json.total).toBe(utc.total);
  });

  it('ignores parameters that it does not know', async () => {
    expect(
      (
        await list([
          ['path', '/drilling/'],
          ['q', 'x'],
          ['__proto__', '1'],
        ])
      ).total,
    ).toBe(204);
  });
});

describe('order', () => {
  const isSorted = (found: FileDocument[], key: (file: FileDocument) => string, descending: boolean): boolean =>
    found.every((file, index) => {
      const before = found[index - 1];
      if (before === undefined) return true;
      return descending ? key(before) >= key(file) : key(before) <= key(file);
    });

  it('is oldest first by itself, and follows asc, desc and a plain field', async () => {
    expect(isSorted((await list()).files, (file) => file.created_at, false)).toBe(true);
    expect(isSorted((await list([['order_by', 'desc:created_at']])).files, (file) => file.created_at, true)).toBe(true);
    expect(isSorted((await list([['order_by', 'asc:modified_at']])).files, (file) => file.modified_at, false)).toBe(
      true,
    );
    expect(isSorted((await list([['order_by', 'modified_at']])).files, (file) => file.modified_at, false)).toBe(true);
    const deleted = await list([
      ['deleted', 'true'],
      ['order_by', 'desc:deleted_at,asc:created_at'],
    ]);
    expect(isSorted(deleted.files, (file) => file.deleted_at ?? '', true)).toBe(true);
  });

  it.each([
    ['', 'false', '50'],
    ['desc:modified_at', 'false', '50'],
    ['asc:created_at', 'false', '7'],
    // Empty for all of these files, and in no index.
    ['desc:deleted_at', 'false', '50'],
    ['asc:modified_at,desc:created_at', 'false', '50'],
    ['desc:created_at', 'true', '5'],
    ['asc:deleted_at', 'true', '5'],
  ])('pages hold together what the whole holds, ordered by %j (deleted=%s)', async (order, deleted, limit) => {
    const query: [string, string][] = [
      ['deleted', deleted],
      ...(order === '' ? [] : [['order_by', order] as [string, string]]),
    ];
    const whole = await list(query);
    const pages: string[] = [];
    for (let offset = 0; offset < whole.total; offset += Number(limit)) {
      const page = await list([...query, ['limit', limit], ['offset', String(offset)]]);
      pages.push(...page.files.map((file) => file.file_id));
    }
    expect(whole.total).toBe(deleted === 'true' ? 12 : 204);
    expect(pages).toEqual(whole.files.map((file) => file.file_id));
  });
});
