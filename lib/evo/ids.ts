import { z } from 'zod';

const Guid = z.guid();

/**
 * The id in lower case, or null for anything that is not a string of the form 8-4-4-4-12.
 * Whatever stands in a URL's path has passed here first: encoding alone would let `..` climb.
 */
export function parseId(value: unknown): string | null {
  const parsed = Guid.safeParse(value);
  return parsed.success ? parsed.data.toLowerCase() : null;
}
