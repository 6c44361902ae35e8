import { amount, diceOf, type Format, withRows } from '@/sandbox/contents/format';

const LEVELS = 400;
const STEPS_A_TURN = 180;

/** A point of a pit's ramp, which winds down in ever smaller circles. */
function rampPoint(index: number): [x: string, y: string, z: string] {
  const turn = (index / STEPS_A_TURN) % LEVELS;
  const radius = 900 - 2 * turn;
  const angle = (index / STEPS_A_TURN) * 2 * Math.PI;
  return [
    (515_000 + radius * Math.cos(angle)).toFixed(3),
    (7_415_000 + radius * Math.sin(angle)).toFixed(3),
    (990 - 2 * turn).toFixed(3),
  ];
}

const codes = (base: number, point: string[]): string =>
  point.map((value, axis) => ` ${base + axis * 10}\n${value}\n`).join('');

const dxfHead = `  0
SECTION
  2
HEADER
  9
$ACADVER
  1
AC1009
  9
$EXTMIN
 10
514100.0
 20
7414100.0
 30
190.0
  9
$EXTMAX
 10
515900.0
 20
7415900.0
 30
990.0
  0
ENDSEC
  0
SECTION
  2
ENTITIES
`;

/** Lines of a pit design: ASCII DXF of release 12. */
export const dxf: Format = (_origin, size) =>
  withRows(
    {
      head: () => dxfHead,
      row: (index) => `  0\nLINE\n  8\nRAMP\n${codes(10, rampPoint(index))}${codes(11, rampPoint(index + 1))}`,
      filler: (length) => `999\n${'-'.repeat(length - 5)}\n`,
      leastFiller: 6,
      tail: '  0\nENDSEC\n  0\nEOF\n',
    },
    size,
  );

/** Triangles of a surface: Wavefront OBJ. Corners are counted backwards, so that every triangle stands for itself. */
export const obj: Format = (origin, size) => {
  const row = (index: number): string => {
    const dice = diceOf(origin, index);
    const [x, y] = [510_000 + (index % 1000) * 10, 7_410_000 + (Math.floor(index / 1000) % 10_000) * 10];
    const corner = (dx: number, dy: number): string => `v ${x + dx} ${y + dy} ${amount(dice, 310, 480, 3)}\n`;
    return `${corner(0, 0)}${corner(10, 0)}${corner(0, 10)}f -3 -2 -1\n`;
  };
  const filler = (length: number): string => `#${' '.repeat(length - 2)}\n`;
  return withRows({ head: () => '# surface\no surface\n', row, filler, leastFiller: 2, tail: '' }, size);
};
