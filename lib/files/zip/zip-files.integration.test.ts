import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { listFiles } from '../list-files';
import { zipFiles } from './zip-files';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

/** How many downloads are on record. */
async function downloads(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from activity where action = 'download' and kind = 'outcome'`.execute(
    pit.database.owner,
  );
  return rows[0]?.count ?? 0;
}

type Row = { id: string; name: string; path: string; size: number };

async function someFiles(count: number): Promise<Row[]> {
  const page = await listFiles(pit.owner, { ...pit.place, limit: count });
  if (!page.ok) throw new Error('The list failed.');
  return page.rows.map(([id, name, path, size]) => ({ id, name, path, size }));
}

function archiveOf(fileIds: readonly string[], signal = new AbortController().signal): ReadableStream<Uint8Array> {
  return zipFiles(pit.owner, { place: pit.place, fileIds, workspaceName: 'North Pit', signal });
}

async function unzipped(stream: ReadableStream<Uint8Array>): Promise<Map<string, Buffer>> {
  const whole = Buffer.from(await new Response(stream).arrayBuffer());
  return new Promise((resolve, reject) => {
    fromBuffer(whole, { lazyEntries: true, strictFileNames: true }, (error, archive) => {
      if (error !== null) return reject(error);
      const entries = new Map<string, Buffer>();
      archive.on('error', reject);
      archive.on('end', () => resolve(entries));
      archive.on('entry', (entry: { fileName: string }) => {
        archive.openReadStream(entry as Parameters<typeof archive.openReadStream>[0], (failed, bytes) => {
          if (failed !== null) return reject(failed);
          new Response(bytes as unknown as BodyInit).arrayBuffer().then((body) => {
            entries.set(entry.fileName, Buffer.from(body));
            archive.readEntry();
          }, reject);
        });
      });
      archive.readEntry();
    });
  });
}

function manifestIn(entries: Map<string, Buffer>): string[][] {
  return parse(entries.get('manifest.csv') ?? Buffer.from(''), { bom: true, record_delimiter: '\r\n' });
}

describe('an archive of several files', () => {
  it('holds each in its folder with all its bytes, lists them, and is on record', async () => {
    const files = await someFiles(5);
    const before = await downloads();
    const entries = await unzipped(archiveOf(files.map(({ id }) => id)));
    expect([...entries.keys()]).toEqual([...files.map(({ name, path }) => `${path.slice(1)}${name}`), 'manifest.csv']);
    expect(files.map(({ name, path }) => entries.get(`${path.slice(1)}${name}`)?.length)).toEqual(
      files.map(({ size }) => size),
    );
    const [heads, ...lines] = manifestIn(entries);
    expect(heads?.slice(0, 2)).toEqual(['Outcome', 'Name in the archive']);
    expect(lines.map(([outcome]) => outcome)).toEqual(files.map(() => 'in the archive'));
    expect(await downloads()).toBe(before + files.length);
  });

  it('leaves out what cannot be had, and says why', async () => {
    const [first, second, third] = await someFiles(3);
    await pit.arm('files.get', { fault: 'auth/insufficient-role', fileId: second?.id });
    const entries = await unzipped(archiveOf([first?.id ?? '', second?.id ?? '', third?.id ?? '']));
    expect(entries.size).toBe(3);
    expect(
      manifestIn(entries)
        .slice(1)
        .map(([outcome, , , id]) => [outcome, id]),
    ).toEqual([
      ['in the archive', first?.id],
      ['left out', second?.id],
      ['in the archive', third?.id],
    ]);
    expect(manifestIn(entries)[2]?.at(-1)).not.toBe('');
  });

  it('takes a transfer that breaks up again where it stopped', async () => {
    const [file] = await someFiles(1);
    await pit.arm('blob.get', { fault: 'cut' });
    const entries = await unzipped(archiveOf([file?.id ?? '']));
    expect(entries.get(`${file?.path.slice(1)}${file?.name}`)).toHaveLength(file?.size ?? -1);
  });

  it('breaks rather than pass for whole where a transfer cannot be finished', async () => {
    const [file] = await someFiles(1);
    await pit.arm('blob.get', { fault: 'cut', times: -1 });
    await expect(unzipped(archiveOf([file?.id ?? '']))).rejects.toThrow();
  });

  it('asks Evo for nothing more once its reader has left', async () => {
    const files = await someFiles(50);
    const reader = archiveOf(files.map(({ id }) => id)).getReader();
    await reader.read();
    await reader.cancel();
    const settled = async () => {
      const count = await downloads();
      await pause(300);
      return (await downloads()) === count;
    };
    const before = await downloads();
    await expect.poll(settled).toBe(true);
    expect((await downloads()) - before).toBeLessThan(files.length / 2);
  });
});
