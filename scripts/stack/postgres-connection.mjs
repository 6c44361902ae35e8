/** The address of a database of the embedded cluster, as its owner. */
export function ownerUrl(port, password, database = 'postgres') {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Null when the server answers a query, else why not (a PostgreSQL or socket error code). */
export async function connectionProblem(url) {
  try {
    await query(url, 'SELECT 1');
    return null;
  } catch (error) {
    return error.code ?? error.message;
  }
}

/** Creates the databases that do not exist yet. */
export async function createDatabases(url, names) {
  const { rows } = await query(url, 'SELECT datname FROM pg_database');
  for (const name of names.filter((wanted) => !rows.some((row) => row.datname === wanted))) {
    await query(url, `CREATE DATABASE "${name}" TEMPLATE template0`).catch(ignoreDuplicate);
  }
}

async function query(url, text) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

// Two commands may create the same database at the same moment; the second one learns it from either index.
function ignoreDuplicate(error) {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}
