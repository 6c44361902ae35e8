import { Migrator, type Kysely, type Migration } from 'kysely';
import { ensureAppRole } from '@/lib/store/app-role';
import { first } from '@/lib/store/migrations/0001-first';
import { activityCounts } from '@/lib/store/migrations/0002-activity-counts';
import { activityObject } from '@/lib/store/migrations/0003-activity-object';
import { trailCheck } from '@/lib/store/migrations/0004-trail-check';
import { uploadsInFlight } from '@/lib/store/migrations/0005-uploads-in-flight';
import { archiveWanted } from '@/lib/store/migrations/0006-archive-wanted';
import type { Schema } from '@/lib/store/schema';

/** In order; a name that was ever released stays as it is. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-activity-counts': activityCounts,
  '0003-activity-object': activityObject,
  '0004-trail-check': trailCheck,
  '0005-uploads-in-flight': uploadsInFlight,
  '0006-archive-wanted': archiveWanted,
};

function migratorOf(db: Kysely<Schema>): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
}

/**
 * Brings the database up to date; several processes may do so at once. Returns the names of what was applied, and whether
 * the app role could be set up. Throws with the database's own error otherwise; nothing is half applied then.
 */
export async function migrate(db: Kysely<Schema>): Promise<{ applied: string[]; appRole: boolean }> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
  return { applied: (results ?? []).map(({ migrationName }) => migrationName), appRole: await ensureAppRole(db) };
}

/** Whether every migration of this version is applied. Throws when the database cannot be reached. */
export async function isMigrated(db: Kysely<Schema>): Promise<boolean> {
  const known = await migratorOf(db).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}
