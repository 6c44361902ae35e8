/** Next hands the `digest` of a page's error to the page that tells of it, and nothing else of the error. */
export const DATABASE_GONE = 'database-gone';

/** PostgreSQL's words for a connection that ended or may not begin (its appendix A): classes 08 and 57P, and 53300. */
const GONE_STATES = /^(?:08...|57P0[1-5]|53300)$/;
const GONE_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Marks an error that says that the database cannot be reached, so that whoever meets it can tell it from a mistake of ours. */
export function markGone(error: unknown): void {
  if (error instanceof Error) Object.assign(error, { digest: DATABASE_GONE });
}

/** Whether a query failed because its connection did. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return GONE_STATES.test(code) || GONE_CODES.includes(code) || error.message.startsWith('Connection terminated');
}

/** Whether an error was marked so. */
export function isDatabaseGone(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && error.digest === DATABASE_GONE;
}
