import { isProviderReachable } from '@/lib/auth/provider-reachable';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { isMigrated } from '@/lib/store/migrations';

export const dynamic = 'force-dynamic';

/** 503 only where the console itself cannot work: without Evo it still can say so. */
export async function GET(): Promise<Response> {
  const [database, evo] = await Promise.all([isDatabaseReady(), isProviderReachable()]);
  const checks = { database: database ? 'ok' : 'failed', evo: evo ? 'ok' : 'unreachable' };
  const status = database ? 'ready' : 'not ready';
  return Response.json({ status, checks }, { status: database ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}

async function isDatabaseReady(): Promise<boolean> {
  try {
    return await isMigrated(db());
  } catch (error) {
    log().error({ err: error }, 'the database is not ready');
    return false;
  }
}
