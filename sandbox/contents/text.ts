import { amount, diceOf, type Format, withRows } from '@/sandbox/contents/format';

const LINE = 72;
const words = [
  'the',
  'north',
  'wall',
  'survey',
  'of',
  'bench',
  'hole',
  'grade',
  'model',
  'checked',
  'and',
  'logged',
  'by',
  'crew',
] as const;

const blankLine = (length: number): string => `${' '.repeat(length - 1)}\n`;

/** Notes in lines of 72 signs. */
export const plainText: Format = (origin, size) => {
  const row = (index: number): string => {
    const dice = diceOf(origin, index);
    const line = Array.from({ length: 28 }, () => dice.pick(words)).join(' ');
    return `${line.slice(0, LINE - 2)}.\n`;
  };
  return withRows({ head: () => 'Site notes\n==========\n\n', row, filler: blankLine, leastFiller: 1, tail: '' }, size);
};

/** Points as GeoJSON. */
export const json: Format = (origin, size) => {
  const feature = (index: number): string => {
    const dice = diceOf(origin, index);
    const at = `[${amount(dice, 135.1, 135.9, 6)},-${amount(dice, 23.1, 23.9, 6)}]`;
    return `{"type":"Feature","properties":{"id":${1_000_000 + (index % 9_000_000)}},"geometry":{"type":"Point","coordinates":${at}}}`;
  };
  return withRows(
    {
      head: () => '{"type":"FeatureCollection","features":[\n',
      row: (index) => `${feature(index + 1)},\n`,
      filler: blankLine,
      leastFiller: 1,
      tail: `${feature(0)}\n]}\n`,
    },
    size,
  );
};
