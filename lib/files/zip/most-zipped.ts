/** So many files go into one archive. Above it the form that asks for them would be a large one. */
export const MOST_ZIPPED = 10_000;
