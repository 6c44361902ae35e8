import { inflateSync, crc32 } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedBytes } from '@/sandbox/contents/computed-bytes';

const FILE = 'a45a93f5-4f5d-5f5f-a1b2-3f1c2d4e5f60';
const version = (name: string, size: number, versionId = '1717372800000000000') => ({
  fileId: FILE,
  versionId,
  name,
  size,
});
const whole = (name: string, size: number, versionId?: string): Buffer =>
  Buffer.concat([...computedBytes(version(name, size, versionId), 0, size)]);
const text = (name: string, size: number): string => whole(name, size).toString('latin1');
const names = ['csv', 'las', 'dxf', 'obj', 'omf', 'tif', 'png', 'pdf', 'xlsx', 'json', 'txt', 'md', 'bin'].map(
  (end) => `a.${end}`,
);
const sizes = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 3000, max: 400_000 }));

describe('computed bytes', () => {
  it('have exactly the size that is listed, and any range is what stands there in the whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), sizes, fc.nat(), fc.nat(), (name, size, one, other) => {
        const all = whole(name, size);
        const [start = 0, end = 0] = [one % (size + 1), other % (size + 1)].toSorted((a, b) => a - b);
        const part = Buffer.concat([...computedBytes(version(name, size), start, end)]);
        return all.length === size && part.equals(all.subarray(start, end));
      }),
      { numRuns: 300 },
    );
  });

  it('are entered late in a file of gigabytes at the cost of the range', () => {
    for (const name of names) {
      const size = 3_000_000_000;
      const part = Buffer.concat([...computedBytes(version(name, size), size - 5000, size)]);
      expect(part.length, name).toBe(5000);
    }
  });

  it('are the same every time and differ from version to version', () => {
    for (const name of names.filter((one) => one !== 'a.dxf')) {
      expect(whole(name, 20_000).equals(whole(name, 20_000)), name).toBe(true);
      expect(whole(name, 20_000).equals(whole(name, 20_000, '1717372800000000001')), name).toBe(false);
    }
  });
});

describe('a file is of the kind that its name promises', () => {
  it.each(['DH_assay.csv', 'collar_master.csv', 'DH_survey.csv', 'block_model.csv', 'prism_wall.csv', 'BS_L1.csv'])(
    'CSV: %s has a header and rows of as many columns',
    (name) => {
      const [header = [], ...rows]: string[][] = parse(text(name, 30_011));
      expect(header.length).toBeGreaterThan(4);
      expect(rows.length).toBeGreaterThan(300);
      expect(rows.every((row) => row.length === header.length && row.every((cell) => cell !== ''))).toBe(true);
    },
  );

  it('LAS: the last depth in the head is that of the last row', () => {
    const log = text('DH_gamma.las', 50_003);
    const rows = (log.split('~ASCII LOG DATA\n')[1] ?? '').trim().split('\n');
    expect(/STOP\.M +([\d.]+)/.exec(log)?.[1]).toBe(rows.at(-1)?.trim().split(/ +/)[0]);
    expect(rows.every((row) => row.trim().split(/ +/).length === 3)).toBe(true);
  });

  it('DXF: pairs of group code and value up to EOF', () => {
    const lines = text('pit.dxf', 60_007).trimEnd().split('\n');
    expect(lines.length % 2).toBe(0);
    expect(lines.filter((_line, index) => index % 2 === 0).every((code) => /^ *\d{1,3}$/.test(code))).toBe(true);
    expect(lines.slice(-2)).toEqual(['  0', 'EOF']);
  });

  it('OBJ: three corners a triangle', () => {
    const lines = text('surface.obj', 60_007).split('\n');
    const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length;
    expect(count('v ')).toBe(3 * count('f -3 -2 -1'));
    expect(count('v ')).toBeGreaterThan(1000);
  });

  it('JSON: a collection of points', () => {
    const collection: { features: unknown[] } = JSON.parse(text('grid.json', 40_009));
    expect(collection.features.length).toBeGreaterThan(200);
  });

  it('OMF: the head says where the description begins', () => {
    const file = whole('model.omf', 90_000);
    expect(file.subarray(0, 4).toString('hex')).toBe('84838281');
    const described: unknown = JSON.parse(file.subarray(Number(file.readBigUInt64LE(52))).toString());
    expect(Object.values(described ?? {})).toEqual([expect.objectContaining({ __class__: 'Project', elements: [] })]);
  });

  it('PDF: the table of objects points at the objects', () => {
    const file = text('report.pdf', 160_005);
    const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(tableAt, tableAt + 4)).toBe('xref');
    const offsets = [...file.slice(tableAt).matchAll(/(\d{10}) 00000 n/g)].map((found) => Number(found[1]));
    expect(offsets.map((at) => file.slice(at, at + 7))).toEqual([1, 2, 3, 4, 5, 6].map((id) => `${id} 0 obj`));
    const fillerAt = file.indexOf('stream\n', offsets[5]) + 'stream\n'.length;
    const length = Number(/Length (\d{10})/.exec(file)?.[1]);
    expect(file.slice(fillerAt + length, fillerAt + length + 10)).toBe('\nendstream');
  });

  it('PNG: chunks whose checksums hold, and as many pixels as the head says', () => {
    const file = whole('photo.png', 300_000);
    const chunks: { type: string; data: Buffer }[] = [];
    for (let at = 8; at < file.length;) {
      const length = file.readUInt32BE(at);
      expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(file.subarray(at + 4, at + 8 + length)));
      chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
      at += 12 + length;
    }
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'paDd', 'IEND']);
    const side = chunks[0]?.data.readUInt32BE(0) ?? 0;
    expect(inflateSync(chunks[1]?.data ?? '').length).toBe(side * (side + 1));
  });

  it('XLSX: the directory leads to every part, whose checksum holds', () => {
    const file = whole('codes.xlsx', 120_000);
    const end = file.subarray(-22);
    expect(end.readUInt32LE(0)).toBe(0x06054b50);
    const names: string[] = [];
    let at = end.readUInt32LE(16);
    for (let index = 0; index < end.readUInt16LE(10); index += 1) {
      const [size, nameLength, local] = [
        file.readUInt32LE(at + 24),
        file.readUInt16LE(at + 28),
        file.readUInt32LE(at + 42),
      ];
      const name = file.toString('latin1', at + 46, at + 46 + nameLength);
      const dataAt = local + 30 + nameLength;
      expect(file.toString('latin1', local + 30, dataAt)).toBe(name);
      expect(crc32(file.subarray(dataAt, dataAt + size)), name).toBe(file.readUInt32LE(at + 16));
      names.push(name);
      at += 46 + nameLength;
    }
    expect(at).toBe(file.length - 22);
    expect(names).toContain('xl/worksheets/sheet1.xml');
  });

  it('GeoTIFF: strips that make up the image lie within the file', () => {
    const file = whole('ortho.tif', 3_000_001);
    expect(file.toString('latin1', 0, 4)).toBe('II*\0');
    const tags = new Map<number, { count: number; at: number }>();
    for (let index = 0; index < file.readUInt16LE(8); index += 1) {
      const at = 10 + index * 12;
      tags.set(file.readUInt16LE(at), { count: file.readUInt32LE(at + 4), at: at + 8 });
    }
    const longs = (id: number): number[] => {
      const { count = 0, at = 0 } = tags.get(id) ?? {};
      const from = count > 1 ? file.readUInt32LE(at) : at;
      return Array.from({ length: count }, (_, index) => file.readUInt32LE(from + index * 4));
    };
    const [width = 0, height = 0, offsets, lengths] = [longs(256)[0], longs(257)[0], longs(273), longs(279)];
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(width * height);
    expect((offsets.at(-1) ?? 0) + (lengths.at(-1) ?? 0)).toBeLessThanOrEqual(file.length);
    expect(tags.has(34735)).toBe(true);
  });
});
