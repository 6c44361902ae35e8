import 'server-only';
import { Kysely, PostgresDialect, type Driver, type LogEvent } from 'kysely';
import pg from 'pg';
import { isConnectionLost, markGone } from '@/lib/store/database-gone';
import type { Schema } from '@/lib/store/schema';

const INT8 = 20;

/** Whole numbers of 64 bits come as JavaScript numbers: the trail's row numbers stay far below 2^53. */
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Connections to `url` with the console's deadlines; `role` is what they work as. */
export function createPool(
  url: string,
  options: { max: number; role?: string | undefined; onIdleError?: (error: Error) => void },
) {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    types: TYPES,
    application_name: 'evo-file-console',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    // Longer than the longest call to the identity provider, which happens under a row's lock.
    idle_in_transaction_session_timeout: 45_000,
    keepAlive: true,
    ...(options.role === undefined ? {} : { options: `-c role=${options.role}` }),
  });
  // A connection the server closes while idle would otherwise end the process.
  pool.on('error', (error) => options.onIdleError?.(error));
  return pool;
}

/** Typed queries over a pool, or over one that is yet to be made. */
export function kyselyOver(pool: pg.Pool | (() => Promise<pg.Pool>)): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new MarkingDialect({ pool }), log: markLost });
}

/** PostgreSQL's dialect, which marks the errors of connections that cannot be had. */
class MarkingDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    return Object.assign(driver, {
      acquireConnection: () =>
        acquire().catch((error: unknown) => {
          markGone(error);
          throw error;
        }),
    });
  }
}

function markLost(event: LogEvent): void {
  if (event.level === 'error' && isConnectionLost(event.error)) markGone(event.error);
}
