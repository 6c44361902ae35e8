import type { Database } from '@/sandbox/store/database';

/** Small JSON values that survive a restart: clock, switches, armed faults, version of the seed. */
export class KeptSettings {
  constructor(private readonly database: Database) {}

  /** The value kept under `key`, or undefined when there is none yet (or no table yet). */
  async read(key: string): Promise<unknown> {
    const exists = await this.database.query<{ table: string | null }>("SELECT to_regclass('evo.settings') AS table");
    if (!exists.rows[0]?.table) return undefined;
    const found = await this.database.query<{ value: unknown }>('SELECT value FROM settings WHERE key = $1', [key]);
    return found.rows[0]?.value;
  }

  async write(key: string, value: unknown): Promise<void> {
    await this.database.query(
      'INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [key, JSON.stringify(value)],
    );
  }
}
