import { createHash } from 'node:crypto';
import { csv } from '@/sandbox/contents/csv';
import { dxf, obj } from '@/sandbox/contents/drawings';
import type { Format } from '@/sandbox/contents/format';
import { geotiff } from '@/sandbox/contents/geotiff';
import { las } from '@/sandbox/contents/las';
import { omf } from '@/sandbox/contents/omf';
import { noise, readParts } from '@/sandbox/contents/parts';
import { pdf } from '@/sandbox/contents/pdf';
import { png } from '@/sandbox/contents/png';
import { json, plainText } from '@/sandbox/contents/text';
import { xlsx } from '@/sandbox/contents/xlsx';

const formats = new Map<string, Format>([
  ['csv', csv],
  ['las', las],
  ['dxf', dxf],
  ['obj', obj],
  ['omf', omf],
  ['tif', geotiff],
  ['tiff', geotiff],
  ['png', png],
  ['pdf', pdf],
  ['xlsx', xlsx],
  ['json', json],
  ['geojson', json],
  ['txt', plainText],
  ['md', plainText],
  ['log', plainText],
]);

const bytesAlone: Format = (origin, size) => [noise(origin.key, size)];

export interface ComputedVersion {
  fileId: string;
  versionId: string;
  /** Its extension decides the format. */
  name: string;
  /** In bytes. */
  size: number;
}

/**
 * The bytes of a seeded or generated version from `start` up to but not including `end`. They are computed, the same
 * every time and other ones for every version, and make a file of the kind that the name promises.
 */
export function computedBytes(version: ComputedVersion, start: number, end: number): Generator<Buffer> {
  const key = createHash('sha256').update(`${version.fileId}/${version.versionId}`).digest().subarray(0, 16);
  const format = formats.get(version.name.toLowerCase().split('.').pop() ?? '') ?? bytesAlone;
  const origin = { key, seed: key.readUInt32LE(0), name: version.name };
  return readParts(format(origin, version.size), start, end);
}
