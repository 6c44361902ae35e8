import pg from 'pg';

export type Database = pg.Pool;
export type Connection = pg.Pool | pg.PoolClient;

/** A pool on the sandbox's own schema. `warn` hears of idle connections that broke. */
export function openDatabase(url: string, warn: (message: string) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: 12, options: '-c search_path=evo -c timezone=UTC' });
  pool.on('error', (error) => warn(`database connection lost: ${error.message}`));
  return pool;
}

/** Runs `work` in one transaction; rolls back and rethrows when it fails. A connection that cannot roll back is given up. */
export async function inTransaction<T>(
  database: Database,
  work: (connection: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const connection = await database.connect();
  let broken: Error | undefined;
  try {
    await connection.query('BEGIN');
    const result = await work(connection);
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK').catch((problem: Error) => (broken = problem));
    throw error;
  } finally {
    connection.release(broken);
  }
}
