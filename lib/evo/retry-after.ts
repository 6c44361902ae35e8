const LONGEST_SECONDS = 60;
const SECONDS = /^\d{1,20}$/;
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long a Retry-After header asks to wait: seconds from 0 to 60, or null where it says nothing usable.
 * Read by form, since `Number` takes '' for 0 and '0x10' for 16.
 */
export function parseRetryAfter(header: unknown, now: Date): number | null {
  if (typeof header !== 'string') return null;
  const value = header.trim();
  if (SECONDS.test(value)) return Math.min(Number(value), LONGEST_SECONDS);
  if (!HTTP_DATE.test(value)) return null;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(Math.ceil((at - now.getTime()) / 1000), 0), LONGEST_SECONDS);
}
