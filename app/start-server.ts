import 'server-only';
import { stampAddresses } from '@/lib/auth/stamp-address';
import { config, ConfigError } from '@/lib/config';
import { startSettling } from '@/lib/files/start-settling';

const UNUSABLE_CONFIGURATION = 78; // EX_CONFIG of sysexits.h

/** Reads the configuration, ending the process where it is unusable, and starts what goes on beside the requests. */
export function startServer(): void {
  try {
    config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(UNUSABLE_CONFIGURATION);
  }
  stampAddresses();
  startSettling();
}
