const ADDITIONS = 100_000_000;

/**
 * How fast the machine is just now: milliseconds for a fixed loop, the best of three. Machines of one name differ twofold, and
 * one of them does from day to day.
 */
export function paceOfMachine(): number {
  return Math.min(...[1, 2, 3].map(timeOfLoop));
}

function timeOfLoop(): number {
  const begun = performance.now();
  let sum = 0;
  for (let i = 0; i < ADDITIONS; i += 1) sum = (Math.imul(sum, 31) + i) | 0;
  const taken = performance.now() - begun;
  // Looked at, or the loop might be left out.
  if (!Number.isInteger(sum)) throw new Error('Integers add up to an integer.');
  return taken;
}
