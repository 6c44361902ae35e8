/** The address a person opens. */
export function consoleAddress({ host, port }) {
  const open = ['127.0.0.1', '::1', '[::1]', '0.0.0.0', '::', 'localhost'].includes(host);
  return `http://${open ? 'localhost' : host}:${port}`;
}

export function sandboxAddress({ sandboxPort }) {
  return `http://localhost:${sandboxPort}`;
}

/** The console's environment: for the sandbox its address and secrets are filled in, for a real Evo nothing is made up. */
export function consoleEnvironment(settings, secrets, databaseUrl) {
  const { env, mode, port, host, dataDir, sandboxPort } = settings;
  const common = {
    ...env,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    HOST: host,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
  };
  if (mode === 'evo') return common;
  return {
    ...common,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_CLIENT_SECRET: secrets.sandboxClientSecret,
    NEXTAUTH_URL: env.NEXTAUTH_URL || consoleAddress(settings),
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    ENCRYPTION_KEYS: env.ENCRYPTION_KEYS || secrets.encryptionKeys,
  };
}

/** The sandbox's environment. It gets none of the console's secrets but the one they share. */
export function sandboxEnvironment(settings, secrets, databaseUrl) {
  const { env, dataDir, sandboxPort } = settings;
  const { NEXTAUTH_SECRET: _session, ENCRYPTION_KEYS: _keys, DATABASE_URL: _database, ...rest } = env;
  return {
    ...rest,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_DATABASE_URL: databaseUrl,
    SANDBOX_CLIENT_SECRET: secrets.sandboxClientSecret,
    SANDBOX_CONSOLE_URLS: env.SANDBOX_CONSOLE_URLS || env.NEXTAUTH_URL || consoleAddress(settings),
    DATA_DIR: dataDir,
  };
}
