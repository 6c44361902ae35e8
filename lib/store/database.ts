import 'server-only';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { config } from '@/lib/config';
import { log } from '@/lib/log';
import { APP_ROLE, canUseAppRole } from '@/lib/store/app-role';
import { createPool, kyselyOver } from '@/lib/store/connect';
import type { Schema } from '@/lib/store/schema';

const MAX_CONNECTIONS = 12;

// Next bundles routes apart, each with its own copy of this module; the pool must be one for the process.
const shared = globalThis as typeof globalThis & { evoConsoleDatabase?: Kysely<Schema> };

/** The console's database. Connects on first use; a query throws while the server cannot be reached. */
export function db(): Kysely<Schema> {
  shared.evoConsoleDatabase ??= kyselyOver(openPool);
  return shared.evoConsoleDatabase;
}

/** Closes the connections, so that a process can end by itself. */
export async function closeDatabase(): Promise<void> {
  const open = shared.evoConsoleDatabase;
  delete shared.evoConsoleDatabase;
  await open?.destroy();
}

async function openPool(): Promise<pg.Pool> {
  const url = config().databaseUrl;
  const onIdleError = (error: Error) => log().warn({ err: error }, 'a database connection was lost');
  const role = (await mayUseAppRole(url)) ? APP_ROLE : undefined;
  if (role === undefined) {
    log().warn(`this database allows no role ${APP_ROLE}: only triggers keep the activity trail from being changed`);
  }
  return createPool(url, { max: MAX_CONNECTIONS, role, onIdleError });
}

async function mayUseAppRole(url: string): Promise<boolean> {
  const asOwner = kyselyOver(createPool(url, { max: 1 }));
  try {
    return await canUseAppRole(asOwner);
  } finally {
    await asOwner.destroy();
  }
}
