import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dxfHeader } from './dxf';
import { tiffHeader } from './geotiff';
import type { FileHeader } from './header';
import { lasHeader } from './las';
import { objHeader } from './obj';
import { omfHeader } from './omf';
import { readHeader } from './read-header';

const valuesOf = (header: FileHeader | null) =>
  Object.fromEntries((header?.facts ?? []).map(({ label, value }) => [label, value]));

describe('a well log', () => {
  const LOG = [
    '# written by hand',
    '~VERSION INFORMATION',
    ' VERS.   2.0 : CWLS',
    '~WELL',
    ' STRT.M  10.0 : FIRST DEPTH',
    ' STOP.M  99.5 : LAST DEPTH',
    ' WELL.   DH: 7 : WELL NAME',
    ' DATE.   2024-06-03 10:30 : LOGGED',
    '~CURVE INFORMATION',
    ' DEPT.M : DEPTH',
    ' GR  .GAPI : GAMMA RAY',
    '~ASCII LOG DATA',
    '10.0 55.1',
  ].join('\r\n');

  it('says its version, where it begins and ends, and its curves', () => {
    const header = lasHeader(LOG);
    expect(header?.format).toBe('Well log, LAS 2.0');
    expect(valuesOf(header)).toMatchObject({
      Well: 'DH: 7',
      From: '10.0 M',
      To: '99.5 M',
      Date: '2024-06-03 10:30',
      Curves: 'DEPT (M) DEPTH; GR (GAPI) GAMMA RAY',
    });
  });

  it('is nothing that begins otherwise', () => {
    expect(lasHeader('DEPT,GR\n10,5\n')).toBeNull();
  });
});

describe('a drawing', () => {
  const pairs = (...lines: string[]) => `${lines.join('\n')}\n`;
  const DRAWING =
    pairs('  0', 'SECTION', '  2', 'HEADER', '  9', '$ACADVER', '  1', 'AC1015', '  9', '$INSUNITS', ' 70', '6') +
    pairs('  9', '$EXTMIN', ' 10', '1.5', ' 20', '2.5', ' 30', '3.5', '  0', 'ENDSEC') +
    pairs('  0', 'SECTION', '  2', 'ENTITIES', '  0', 'LINE', '  8', 'RAMP', '  0', 'LINE', '  8', 'PIT');

  it('says its release, units, extent and the layers its beginning uses', () => {
    const header = dxfHeader(DRAWING);
    expect(header?.format).toBe('Drawing, DXF of release 2000');
    expect(valuesOf(header)).toEqual({
      Version: 'AC1015',
      Units: 'metres',
      From: '1.5, 2.5, 3.5',
      'Layers at the beginning': 'RAMP, PIT',
    });
  });

  it('is nothing that begins otherwise', () => {
    expect(dxfHeader('0\n1\n2\n')).toBeNull();
  });
});

describe('a mesh', () => {
  const MESH = '# pit\no pit\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl rock\nf 1 2 3\n';

  it('is counted where all of it is here, and not where a part is', () => {
    expect(valuesOf(objHeader(MESH, true))).toEqual({ Remark: 'pit', Objects: 'pit', Vertices: '3', Faces: '1' });
    expect(valuesOf(objHeader(MESH, false))).toEqual({ Remark: 'pit', Objects: 'pit' });
  });

  it('is nothing without its statements', () => {
    expect(objHeader('compiled code', true)).toBeNull();
  });
});

describe('bytes of any kind', () => {
  it('make no error, and no value longer than there is room for', async () => {
    const beginnings = [[], [0x84, 0x83, 0x82, 0x81], [...Buffer.from('II*\0')], [...Buffer.from('MM\0*\0\0\0\b')]];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.las', 'a.obj', 'a.dxf', 'a.tif', 'a.omf'),
        fc.boolean(),
        async (beginning, rest, name, asText) => {
          const bytes = Buffer.from([...beginning, ...rest]);
          const text = asText ? bytes.toString('latin1') : null;
          const header = await readHeader({ name, bytes, text, whole: true });
          expect((header?.facts ?? []).every(({ value }) => value.length <= 200)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('of a picture whose directory lies further back are still a picture', async () => {
    const far = Buffer.from([0x49, 0x49, 0x2a, 0, 0xff, 0xff, 0xff, 0x7f]);
    expect(await tiffHeader(far)).toEqual({ format: 'Picture, TIFF', facts: [] });
  });

  it('are no project of the Open Mining Format without its sign', () => {
    expect(omfHeader(Buffer.alloc(60))).toBeNull();
  });
});
