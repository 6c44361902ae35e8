import type { Format, Origin } from '@/sandbox/contents/format';
import { fixed, noise, rows, zeros } from '@/sandbox/contents/parts';

/** Offsets of the classic form have 32 bits. */
const LARGEST = 0xffff_0000;
const SMALLEST = 2048;
const STRIP_BYTES = 256 * 1024;
const WIDEST = 40_000;
const IFD_AT = 8;

const [SHORT, LONG, DOUBLE] = [3, 4, 12] as const;
const bytesOf = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8 };

interface Tag {
  id: number;
  type: typeof SHORT | typeof LONG | typeof DOUBLE;
  values: number[];
}

interface Shape {
  width: number;
  height: number;
  rowsPerStrip: number;
}

/** A grey image of one band in strips, not compressed, placed on the ground by GeoTIFF's tags (EPSG:28354). */
export const geotiff: Format = (origin, size) => {
  if (size < SMALLEST || size > LARGEST) return [noise(origin.key, size)];
  const shape = shapeFor(size);
  const header = headerOf(shape);
  const image = rows(shape.height, shape.width, imageRows(origin, shape));
  return [fixed(header), image, zeros(size - header.length - image.length)];
};

function shapeFor(size: number): Shape {
  const width = Math.min(WIDEST, Math.floor(Math.sqrt(size)));
  const rowsPerStrip = Math.max(1, Math.floor(STRIP_BYTES / width));
  // The header lists the strips: with the height for no header it is as long as it can get.
  const longestHeader = headerOf({ width, height: Math.floor(size / width), rowsPerStrip }).length;
  return { width, height: Math.floor((size - longestHeader) / width), rowsPerStrip };
}

function tagsOf({ width, height, rowsPerStrip }: Shape, imageAt: number): Tag[] {
  const strips = Array.from({ length: Math.ceil(height / rowsPerStrip) }, (_, index) => index * rowsPerStrip);
  return [
    { id: 256, type: LONG, values: [width] },
    { id: 257, type: LONG, values: [height] },
    { id: 258, type: SHORT, values: [8] },
    { id: 259, type: SHORT, values: [1] },
    { id: 262, type: SHORT, values: [1] },
    { id: 273, type: LONG, values: strips.map((row) => imageAt + row * width) },
    { id: 277, type: SHORT, values: [1] },
    { id: 278, type: LONG, values: [rowsPerStrip] },
    { id: 279, type: LONG, values: strips.map((row) => Math.min(rowsPerStrip, height - row) * width) },
    { id: 33550, type: DOUBLE, values: [0.5, 0.5, 0] },
    { id: 33922, type: DOUBLE, values: [0, 0, 0, 512_000, 7_418_000, 0] },
    { id: 34735, type: SHORT, values: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 28354] },
  ];
}

function headerOf(shape: Shape): Buffer {
  const outside = tagsOf(shape, 0).reduce((sum, tag) => sum + outsideBytes(tag), 0);
  const tags = tagsOf(shape, 0);
  const length = IFD_AT + 2 + tags.length * 12 + 4 + outside;
  const header = Buffer.alloc(length);
  header.write('II*\0', 'latin1');
  header.writeUInt32LE(IFD_AT, 4);
  header.writeUInt16LE(tags.length, IFD_AT);
  let valuesAt = length - outside;
  for (const [index, tag] of tagsOf(shape, length).entries()) {
    const at = IFD_AT + 2 + index * 12;
    header.writeUInt16LE(tag.id, at);
    header.writeUInt16LE(tag.type, at + 2);
    header.writeUInt32LE(tag.values.length, at + 4);
    const isOutside = outsideBytes(tag) > 0;
    if (isOutside) header.writeUInt32LE(valuesAt, at + 8);
    writeValues(header, tag, isOutside ? valuesAt : at + 8);
    valuesAt += outsideBytes(tag);
  }
  return header;
}

/** Values of more than four bytes stand behind the directory. */
function outsideBytes(tag: Tag): number {
  const length = tag.values.length * bytesOf[tag.type];
  return length > 4 ? length : 0;
}

function writeValues(header: Buffer, tag: Tag, at: number): void {
  for (const [index, value] of tag.values.entries()) {
    const to = at + index * bytesOf[tag.type];
    if (tag.type === SHORT) header.writeUInt16LE(value, to);
    else if (tag.type === LONG) header.writeUInt32LE(value, to);
    else header.writeDoubleLE(value, to);
  }
}

/** Gentle waves over both axes with some grain. */
function imageRows(origin: Origin, { width, height }: Shape): (row: number) => Buffer {
  const columns = Uint8Array.from({ length: width }, (_, column) => 64 + 56 * Math.sin((column * 18) / width));
  return (row) => {
    const line = Buffer.alloc(width);
    const level = 64 + 56 * Math.cos((row * 14) / height);
    let grain = (origin.seed ^ Math.imul(row + 1, 0x9e3779b1)) >>> 0;
    for (let column = 0; column < width; column += 1) {
      grain = (Math.imul(grain, 1664525) + 1013904223) >>> 0;
      line[column] = (columns[column] ?? 0) + level + (grain >>> 29);
    }
    return line;
  };
}
