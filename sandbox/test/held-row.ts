import pg from 'pg';
import { expect } from 'vitest';
import type { TestSandbox } from '@/sandbox/test/running-sandbox';

const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/**
 * Holds the row that `lock` selects while `start` sets calls going, until `calls` of them wait for it;
 * then does `meanwhile` and lets them go.
 */
export async function whileHeld<T>(
  sandbox: TestSandbox,
  lock: { text: string; values: unknown[] },
  calls: number,
  start: () => T,
  meanwhile: () => Promise<void> = async () => {},
): Promise<T> {
  const client = new pg.Client({ connectionString: sandbox.databaseUrl, options: '-c search_path=evo' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(lock);
    const started = start();
    await expect
      .poll(async () => (await client.query<{ count: number }>(WAITING)).rows[0]?.count, { timeout: 10_000 })
      .toBe(calls);
    await meanwhile();
    await client.query('COMMIT');
    return started;
  } finally {
    await client.end();
  }
}
