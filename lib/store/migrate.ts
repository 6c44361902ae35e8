import 'server-only';
import { databaseUrlOnly } from '@/lib/config';
import { migrate } from '@/lib/store/migrations';
import { APP_ROLE } from '@/lib/store/app-role';
import { createPool, kyselyOver } from '@/lib/store/connect';

/**
 * Run as a program: brings the database at DATABASE_URL up to date. Silent when there is nothing to do.
 */
async function main(url: string | null): Promise<number> {
  if (url === null) {
    console.error('DATABASE_URL is missing: there is no database to migrate.');
    return 78;
  }
  const db = kyselyOver(createPool(url, { max: 2 }));
  try {
    const { applied, appRole } = await migrate(db);
    if (applied.length > 0) console.log(`Database migrated: ${applied.join(', ')}`);
    if (applied.length > 0 && !appRole) {
      console.log(
        `This login may not create the role ${APP_ROLE}: only triggers keep the activity trail from being changed.`,
      );
    }
    return 0;
  } catch (error) {
    console.error(`The database could not be migrated: ${reasonOf(error)}`);
    return 1;
  } finally {
    await db.destroy();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = await main(databaseUrlOnly());
