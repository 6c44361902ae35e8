import { amount, diceOf, type Format, withRows } from '@/sandbox/contents/format';

const STEP_M = 0.1;
const depth = (index: number): string => (10 + index * STEP_M).toFixed(4).padStart(14);

const head = (count: number): string => `~VERSION INFORMATION
 VERS.   2.0            : CWLS LOG ASCII STANDARD - VERSION 2.0
 WRAP.   NO             : ONE LINE PER DEPTH STEP
~WELL INFORMATION
 STRT.M  ${depth(0)} : FIRST DEPTH
 STOP.M  ${depth(Math.max(0, count - 1))} : LAST DEPTH
 STEP.M  ${STEP_M.toFixed(4).padStart(14)} : STEP
 NULL.       -999.2500  : NULL VALUE
 COMP.   SANDBOX MINING : COMPANY
 FLD .   NORTH PIT      : FIELD
~CURVE INFORMATION
 DEPT.M                 : DEPTH
 GR  .GAPI              : GAMMA RAY
 RHOB.G/C3              : BULK DENSITY
~ASCII LOG DATA
`;

/** A wireline log: LAS 2.0 of the Canadian Well Logging Society. */
export const las: Format = (origin, size) => {
  const row = (index: number): string => {
    const dice = diceOf(origin, index);
    return `${depth(index)} ${amount(dice, 12, 98, 4)} ${amount(dice, 2.1, 3.1, 4)}\n`;
  };
  const filler = (length: number): string => `${' '.repeat(length - 1)}\n`;
  return withRows({ head, row, filler, leastFiller: 1, tail: '' }, size);
};
