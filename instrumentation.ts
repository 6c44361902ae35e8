/** Runs once in every server process, before its first request. An unusable configuration ends the process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { config, ConfigError } = await import('@/lib/config');
  try {
    config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(78); // EX_CONFIG of sysexits.h
  }
  const { stampAddresses } = await import('@/lib/auth/stamp-address');
  const { startSettling } = await import('@/lib/files/start-settling');
  stampAddresses();
  startSettling();
}
