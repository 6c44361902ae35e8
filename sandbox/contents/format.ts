import { fixed, type Part, rows } from '@/sandbox/contents/parts';
import { Dice } from '@/sandbox/seed/dice';

/** What the contents of one version are made from. */
export interface Origin {
  /** 16 bytes. */
  key: Buffer;
  /** 32 bits of it. */
  seed: number;
  name: string;
}

/** Parts of `size` bytes altogether. */
export type Format = (origin: Origin, size: number) => Part[];

interface RowPlan {
  /** Told how many rows follow; must be of one length whatever the count. */
  head: (count: number) => string;
  row: (index: number) => string;
  /** A piece of exactly so many bytes that means nothing in this format. */
  filler: (length: number) => string;
  /** The shortest piece that `filler` can make. */
  leastFiller: number;
  tail: string;
}

/** As many rows as fit between head and tail, and a filler for the bytes that are too few for one more. */
export function withRows(plan: RowPlan, size: number): Part[] {
  const rowLength = plan.row(0).length;
  const room = size - plan.head(0).length - plan.tail.length - plan.leastFiller;
  if (room < 0) return [fixed(plan.head(0).padEnd(size, '\n').slice(0, size))];
  const count = Math.floor(room / rowLength);
  const rest = plan.leastFiller + room - count * rowLength;
  return [fixed(plan.head(count)), rows(count, rowLength, plan.row), fixed(plan.filler(rest)), fixed(plan.tail)];
}

/** Throws of its own for each row, so that a row does not depend on those before it. */
export function diceOf(origin: Origin, index: number): Dice {
  return new Dice((origin.seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0);
}

/** A number between two of as many digits, so that every row is of one length. */
export function amount(dice: Dice, low: number, high: number, decimals: number): string {
  return (low + (high - low) * dice.next()).toFixed(decimals);
}
