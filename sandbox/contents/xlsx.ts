import { crc32 } from 'node:zlib';
import { checksumOfZeros } from '@/sandbox/contents/checksum';
import { amount, diceOf, type Format, type Origin } from '@/sandbox/contents/format';
import { fixed, noise, zeros } from '@/sandbox/contents/parts';

const LARGEST = 1024 * 1024 * 1024;
const ROWS = 60;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const rocks = ['andesite', 'basalt', 'dacite', 'granite', 'schist', 'shale'] as const;

interface Entry {
  name: string;
  /** In bytes. */
  size: number;
  crc: number;
  /** Null for a run of zeros. */
  data: Buffer | null;
}

/** One sheet of rock codes as Office Open XML. A part that no sheet refers to takes up the bytes that are left. */
export const xlsx: Format = (origin, size) => {
  const entries = Object.entries(partsOf(origin)).map(([name, text]) => toEntry(name, Buffer.from(text)));
  const filler = { name: 'xl/filler.bin', size: 0, crc: 0, data: null };
  const frame = packed([...entries, filler]);
  const room = size - frame.head.length - frame.tail.length;
  if (room < 0 || size > LARGEST) return [noise(origin.key, size)];
  const { head, tail } = packed([...entries, { ...filler, size: room, crc: checksumOfZeros('', room) }]);
  return [fixed(head), zeros(room), fixed(tail)];
};

function toEntry(name: string, data: Buffer): Entry {
  return { name, size: data.length, crc: crc32(data), data };
}

function partsOf(origin: Origin): Record<string, string> {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (index: number): string => {
    const dice = diceOf(origin, index);
    return `<row>${cell(`R${100 + index}`)}${cell(dice.pick(rocks))}<c><v>${amount(dice, 2.1, 3.3, 2)}</v></c></row>`;
  };
  const rows = Array.from({ length: ROWS }, (_, index) => row(index)).join('');
  const link = (type: string, target: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="bin" ContentType="application/octet-stream"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
    '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Codes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row>${cell('CODE')}${cell('ROCK')}${cell('DENSITY')}</row>${rows}</sheetData></worksheet>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, declaration + text]));
}

/** A ZIP archive whose entries are stored as they are: all before the zeros of the last one, and all behind them. */
function packed(entries: Entry[]): { head: Buffer; tail: Buffer } {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = Buffer.concat([uint32(0x04034b50), common(entry), Buffer.from(entry.name)]);
    directory.push(
      uint32(0x02014b50),
      uint16(20),
      common(entry),
      Buffer.alloc(10),
      uint32(offset),
      Buffer.from(entry.name),
    );
    files.push(local, entry.data ?? Buffer.alloc(0));
    offset += local.length + entry.size;
  }
  const central = Buffer.concat(directory);
  const counts = [uint16(0), uint16(0), uint16(entries.length), uint16(entries.length)];
  const end = Buffer.concat([uint32(0x06054b50), ...counts, uint32(central.length), uint32(offset), uint16(0)]);
  return { head: Buffer.concat(files), tail: Buffer.concat([central, end]) };
}

/** The fields that local header and directory share: version, flags, method, time, date, checksum, sizes, name's length. */
function common({ name, size, crc }: Entry): Buffer {
  const [version, date] = [uint16(20), uint16(0x58c3)];
  const plain = [version, uint16(0), uint16(0), uint16(0), date, uint32(crc), uint32(size), uint32(size)];
  return Buffer.concat([...plain, uint16(name.length), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
