import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import type { FileHeader } from './file-headers/header';
import { listFiles } from './list-files';
import { DOCUMENT_BYTES, type Preview, TEXT_BYTES } from './preview';
import { readPreview } from './read-preview';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

type Shown = Preview & { of: number; header: FileHeader | null };

/** The first file whose name passes. */
async function preview(passes: (name: string, size: number) => boolean): Promise<Shown> {
  const page = await listFiles(pit.owner, pit.place);
  const row = page.ok ? page.rows.find(([, name, , size]) => passes(name, size)) : undefined;
  if (row === undefined) throw new Error('No file passes.');
  const reading = await readPreview(pit.owner, { ...pit.place, fileId: row[0] });
  if (!reading.ok) throw new Error(`The preview failed: ${reading.failure.kind}`);
  return { ...reading.preview, of: row[3], header: reading.header };
}

describe('a preview', () => {
  it('of a large table holds its first rows, of a bounded part', async () => {
    const shown = await preview((name, size) => name.endsWith('.csv') && size > 10 * TEXT_BYTES);
    if (shown.kind !== 'table') throw new Error(`It is ${shown.kind}.`);
    expect(shown).toMatchObject({ shown: TEXT_BYTES, size: shown.of });
    expect(shown.rows.length).toBeGreaterThan(10);
    const columns = shown.rows[0]?.length;
    expect(columns).toBeGreaterThan(1);
    expect(new Set(shown.rows.map((row) => row.length))).toEqual(new Set([columns]));
  });

  it('of a log is its text up to the end of a line', async () => {
    const shown = await preview((name, size) => name.endsWith('.las') && size > TEXT_BYTES);
    if (shown.kind !== 'text') throw new Error(`It is ${shown.kind}.`);
    expect(shown.text).toMatch(/^~V/);
    expect(shown.text.endsWith('\n')).toBe(true);
    expect(shown.shown).toBe(TEXT_BYTES);
  });

  it('of bytes that are no text says so', async () => {
    const shown = await preview((name) => name.endsWith('.msh'));
    expect(shown).toMatchObject({ kind: 'none', why: 'not-readable', header: null });
  });

  it.each([
    ['las', 'Well log, LAS 2.0', 'Curves'],
    ['dxf', 'Drawing, DXF of release R12', 'Layers at the beginning'],
    ['tif', 'Raster, GeoTIFF', 'Coordinates'],
    ['omf', 'Open Mining Format', 'Project ID'],
  ])('of a file of the field says what its head says: %s', async (ending, format, label) => {
    const { header } = await preview((name, size) => name.endsWith(`.${ending}`) && size > TEXT_BYTES);
    expect(header?.format).toBe(format);
    expect(header?.facts.map((fact) => fact.label)).toContain(label);
  });

  it('of a document is all of it, for the browser to draw', async () => {
    const shown = await preview((name, size) => name.endsWith('.pdf') && size < DOCUMENT_BYTES);
    if (shown.kind !== 'document') throw new Error(`It is ${shown.kind}.`);
    expect(Buffer.from(shown.data, 'base64').length).toBe(shown.of);
  });

  it('reads no more than its bound from a store that does not know ranges', async () => {
    await pit.arm('blob.get', { fault: '200', status: 200, body: 'x'.repeat(4 * TEXT_BYTES), times: -1 });
    const shown = await preview((name, size) => name.endsWith('.las') && size > TEXT_BYTES);
    expect(shown).toMatchObject({ kind: 'text', shown: TEXT_BYTES });
  });
});

it.each([
  ['403', 'forbidden'],
  ['404', 'missing'],
  ['503', 'unavailable'],
  ['reset', 'connection-lost'],
  ['redirect', 'unreadable'],
])('a store that answers %s is a failure of the preview', async (fault, kind) => {
  await pit.arm('blob.get', { fault, times: -1 });
  const page = await listFiles(pit.owner, { ...pit.place, limit: 1 });
  const fileId = page.ok ? (page.rows[0]?.[0] ?? '') : '';
  expect(await readPreview(pit.owner, { ...pit.place, fileId })).toMatchObject({ ok: false, failure: { kind } });
});
