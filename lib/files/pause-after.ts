const AT_FIRST_SECONDS = 60;
const LONGEST_SECONDS = 3_600;
/** Of what has waited long already, a look more or less makes no difference. */
const PART_OF_AGE = 1 / 20;

/**
 * Seconds until an operation that could not be settled is looked at again: 2, 4, 8 … 60, and from its twentieth minute on a
 * twentieth of its age, at most an hour. It never ends: only Evo can say what became of the file, and only as its person.
 */
export function pauseAfter(attempts: number, ageSeconds: number): number {
  const growing = Math.min(2 ** Math.min(attempts, 10), AT_FIRST_SECONDS);
  return Math.min(Math.max(growing, Math.floor(ageSeconds * PART_OF_AGE)), LONGEST_SECONDS);
}
