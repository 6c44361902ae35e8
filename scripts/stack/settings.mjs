import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailure } from './command-failure.mjs';
import { CONFIGURATION_ERROR, evoMode } from './evo-configuration.mjs';

/** The folder of this clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Everything the environment says to console and sandbox; used to shield a build or a test run from it. */
export const PRODUCT_VARIABLES = [
  ...['PORT', 'HOST', 'DATA_DIR', 'LOG_LEVEL', 'DATABASE_URL', 'RATE_LIMITS'],
  ...['SANDBOX_PORT', 'SANDBOX_BLOB_URL', 'SANDBOX_DATABASE_URL', 'SANDBOX_CONSOLE_URLS', 'SANDBOX_CLIENT_SECRET'],
  ...['SANDBOX_TLS_PORT', 'SANDBOX_TLS_CERT', 'SANDBOX_TLS_KEY'],
  ...['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'EVO_CLIENT_ID', 'EVO_CLIENT_SECRET', 'EVO_ALLOWED_ORIGINS'],
  ...['EVO_SERVICE_CLIENT_ID', 'EVO_SERVICE_CLIENT_SECRET', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS'],
  ...['SESSION_IDLE_MINUTES', 'SESSION_MAX_HOURS', 'TRUSTED_PROXY_HOPS', 'METRICS_TOKEN'],
  ...['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_TRACES_EXPORTER', 'OTEL_SDK_DISABLED'],
  ...['OTEL_EXPORTER_OTLP_PROTOCOL', 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'],
];

/**
 * An environment in which no setting of the product is left; the empty string also keeps `.env` out.
 * @param {Record<string, string | undefined>} env
 * @returns {NodeJS.ProcessEnv}
 */
export function neutralEnvironment(env = process.env) {
  return { ...env, ...Object.fromEntries(PRODUCT_VARIABLES.map((name) => [name, ''])) };
}

/** Takes over `.env`, as Next does, so that scripts and console never disagree; the real environment wins. */
export function loadEnvironmentFile() {
  const file = resolve(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * What the commands need from the environment. Fails on a bad port or database address, or Evo half configured.
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(env = process.env) {
  const settings = {
    mode: evoMode(env),
    port: readPort(env, 'PORT', 3000),
    host: env.HOST || '127.0.0.1',
    sandboxPort: readPort(env, 'SANDBOX_PORT', 4010),
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: readDatabaseUrl(env, 'DATABASE_URL'),
    sandboxDatabaseUrl: readDatabaseUrl(env, 'SANDBOX_DATABASE_URL'),
    env,
  };
  if (settings.mode === 'sandbox' && settings.port === settings.sandboxPort) {
    throw new CommandFailure(`PORT and SANDBOX_PORT are both ${settings.port}. Give each its own.`);
  }
  return settings;
}

function readPort(env, name, standard) {
  if (!env[name]) return standard;
  const port = Number(env[name]);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CommandFailure(`${name}=${env[name]} is not a port. Use a whole number from 1 to 65535.`);
}

// The address holds a password, so the message does not repeat it.
function readDatabaseUrl(env, name) {
  const url = env[name] || null;
  if (url === null || (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol))) return url;
  throw new CommandFailure(
    `${name} must be an address such as postgres://user:password@host:5432/name.`,
    CONFIGURATION_ERROR,
  );
}
