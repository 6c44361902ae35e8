import 'server-only';
import { resealChain } from '@/lib/activity/append';
import { startTrailCheck } from '@/lib/activity/start-trail-check';
import { cleanRequests } from '@/lib/auth/clean-requests';
import { stampAddresses } from '@/lib/auth/stamp-address';
import { config, ConfigError } from '@/lib/config';
import { startSettling } from '@/lib/files/start-settling';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { captureConsole } from '@/lib/telemetry/capture-console';
import { watchRequests } from '@/lib/telemetry/watch-requests';

const UNUSABLE_CONFIGURATION = 78; // EX_CONFIG of sysexits.h

/** Reads the configuration, ending the process where it is unusable, and starts what goes on beside the requests. */
export async function startServer(): Promise<void> {
  try {
    config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(UNUSABLE_CONFIGURATION);
  }
  if (!config().isDevelopment) captureConsole();
  // First, since it looks at headers as they came.
  watchRequests();
  cleanRequests();
  stampAddresses();
  startSettling();
  startTrailCheck();
  void resealTrail();
  const { traces } = config();
  if (traces === null) return;
  const { exportTraces } = await import('@/lib/telemetry/export-traces');
  exportTraces(traces);
}

async function resealTrail(): Promise<void> {
  try {
    await db().transaction().execute(resealChain);
  } catch (error) {
    // Deletes are refused while this lasts: each of them meets the same trouble when it is recorded.
    log().error({ err: error }, 'the end of the activity trail could not be sealed');
  }
}
