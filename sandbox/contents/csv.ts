import { amount, diceOf, type Format, withRows } from '@/sandbox/contents/format';
import type { Dice } from '@/sandbox/seed/dice';

interface Sheet {
  header: string;
  row: (dice: Dice, index: number) => string[];
}

const ROWS_A_HOLE = 300;
const HOLES = 900;
const rockTypes = ['FRESH', 'OXIDE', 'TRANS', 'BASIC', 'SHEAR'] as const;

const hole = (index: number): string => `DH-2024-${100 + (Math.floor(index / ROWS_A_HOLE) % HOLES)}`;
const depth = (index: number): number => 100 + (index % ROWS_A_HOLE) * 2;
const place = (dice: Dice): string[] => [
  amount(dice, 512000, 518999, 2),
  amount(dice, 7412000, 7418999, 2),
  amount(dice, 310, 480, 2),
];

const assays: Sheet = {
  header: 'HOLE_ID,FROM_M,TO_M,SAMPLE_ID,AU_PPM,CU_PCT,AG_PPM,DOMAIN',
  row: (dice, index) => [
    hole(index),
    depth(index).toFixed(1),
    (depth(index) + 2).toFixed(1),
    `NP${String(100_000 + (index % 900_000))}`,
    amount(dice, 0.01, 9.4, 3),
    amount(dice, 0.02, 4.8, 2),
    amount(dice, 1, 9.8, 1),
  ],
};
const collars: Sheet = {
  header: 'HOLE_ID,EASTING,NORTHING,RL,AZIMUTH,DIP,DEPTH_M,DOMAIN',
  row: (dice, index) => [
    `DH-2024-${1000 + (index % 9000)}`,
    ...place(dice),
    amount(dice, 100, 359, 1),
    `-${amount(dice, 45, 89, 1)}`,
    amount(dice, 120, 880, 1),
  ],
};
const holeSurveys: Sheet = {
  header: 'HOLE_ID,DEPTH_M,AZIMUTH,DIP,MAG_FIELD,DOMAIN',
  row: (dice, index) => [
    hole(index),
    depth(index).toFixed(1),
    amount(dice, 100, 359, 2),
    `-${amount(dice, 45, 89, 2)}`,
    amount(dice, 56800, 57900, 0),
  ],
};
const blocks: Sheet = {
  header: 'XC,YC,ZC,AU_PPM,DENSITY,DOMAIN',
  row: (dice, index) => [
    String(512_005 + (index % 600) * 10),
    String(7_412_005 + (Math.floor(index / 600) % 600) * 10),
    String(905 - (Math.floor(index / 360_000) % 160) * 5),
    amount(dice, 0.01, 9.4, 3),
    amount(dice, 2.4, 3.2, 2),
  ],
};
const monitoring: Sheet = {
  header: 'TIME,EASTING,NORTHING,RL,READING,GROUND',
  row: (dice, index) => [
    new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString().slice(0, 16),
    ...place(dice),
    amount(dice, 100, 999, 3),
  ],
};
const stations: Sheet = {
  header: 'STATION,EASTING,NORTHING,ELEVATION,FIELD_NT,GROUND',
  row: (dice, index) => [String(1_000_000 + (index % 9_000_000)), ...place(dice), amount(dice, 50100, 59900, 2)],
};

const sheetsByName: [RegExp, Sheet][] = [
  [/assay|qaqc|lab_dispatch/i, assays],
  [/collar/i, collars],
  [/survey|gyro/i, holeSurveys],
  [/block/i, blocks],
  [/piezo|prism|control/i, monitoring],
];

/** A table whose columns follow from the file's name. The last column takes up what is too short for one more row. */
export const csv: Format = (origin, size) => {
  const sheet = sheetsByName.find(([pattern]) => pattern.test(origin.name))?.[1] ?? stations;
  const row = (index: number): string => {
    const dice = diceOf(origin, index);
    return `${[...sheet.row(dice, index), dice.pick(rockTypes)].join(',')}\n`;
  };
  const leastFiller = row(0).length;
  const filler = (length: number): string =>
    `${row(0).slice(0, -1)}${' checked'.repeat(16).slice(0, length - leastFiller)}\n`;
  return withRows({ head: () => `${sheet.header}\n`, row, filler, leastFiller, tail: '' }, size);
};
