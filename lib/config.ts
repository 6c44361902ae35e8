import 'server-only';
import { parseOrigins } from '@/lib/allowed-origins';
import { parseEncryptionKeys, type EncryptionKey } from '@/lib/encryption-keys';
import { readEnvironment, type Environment, type LOG_LEVELS, type TRACE_PROTOCOLS } from '@/lib/environment';
import { contradictions, EVO_VARIABLES } from '@/lib/environment-problems';
import { parseRateLimits, type RateLimits } from '@/lib/rate-limits';

export type Config = {
  mode: 'sandbox' | 'evo';
  /** Run by the development server. */
  isDevelopment: boolean;
  evo: {
    /** Without a trailing slash, as the issuer names itself. */
    issuerUrl: string;
    discoveryUrl: string;
    clientId: string;
    clientSecret: string;
    /** Origins the console may send a token to; `https://*.host` stands for any sub-domain. */
    allowedOrigins: string[];
  };
  /** The console's own origin, as browsers see it. */
  url: string;
  databaseUrl: string;
  nextAuthSecret: string;
  /** The first one writes, all of them read. */
  encryptionKeys: EncryptionKey[];
  session: { idleMinutes: number; maxHours: number };
  rateLimits: RateLimits;
  /** How many reverse proxies append to X-Forwarded-For in front of the console; 0: that header is ignored. */
  trustedProxyHops: number;
  logLevel: LogLevel;
  /** What a reader of /metrics has to show; null: they are for this machine alone. */
  metricsToken: string | null;
  /** How spans go to the collector that OpenTelemetry's variables name; null: to none, and nothing of it is loaded. */
  traces: { protocol: (typeof TRACE_PROTOCOLS)[number] } | null;
};

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that is wrong with the environment, one sentence a problem. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const EVO_ORIGINS = ['https://*.api.seequent.com', 'https://*.blob.core.windows.net'];

/** Turns an environment into a configuration. Throws a ConfigError that lists every problem. An empty value counts as absent. */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  const read = readEnvironment(variables);
  const { env } = read;
  const mode = EVO_VARIABLES.some(read.isGiven) ? 'evo' : 'sandbox';
  const keys = parseEncryptionKeys(env.ENCRYPTION_KEYS ?? '');
  const origins = parseOrigins(env.EVO_ALLOWED_ORIGINS ?? '');
  const limits = parseRateLimits(env.RATE_LIMITS, mode);
  const problems = [...read.problems, ...contradictions(read, mode)];
  problems.push(...keys.problems, ...limits.problems, ...origins.problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    mode,
    isDevelopment: env.NODE_ENV === 'development',
    evo: evoOf(env, mode, origins.origins),
    url: new URL(env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).origin,
    databaseUrl: env.DATABASE_URL ?? '',
    nextAuthSecret: env.NEXTAUTH_SECRET ?? '',
    encryptionKeys: keys.keys,
    session: { idleMinutes: env.SESSION_IDLE_MINUTES, maxHours: env.SESSION_MAX_HOURS },
    rateLimits: limits.limits,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    traces: tracesOf(env),
  };
}

let memoised: Config | undefined;

/** The parsed environment of this process. Throws a ConfigError the first time it is asked for in an unusable one. */
export function config(): Config {
  memoised ??= parseConfig(process.env);
  return memoised;
}

/** The same, or null where it is unusable: for what is asked before anybody had to look. */
export function configIfUsable(): Config | null {
  try {
    return config();
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

/** DATABASE_URL alone, for preparing a database without the rest of the configuration. Null where it is missing. */
export function databaseUrlOnly(): string | null {
  const url = process.env.DATABASE_URL;
  return url === undefined || url === '' ? null : url;
}

function evoOf(env: Environment, mode: Config['mode'], given: string[]): Config['evo'] {
  const addresses = mode === 'sandbox' ? sandboxOf(env) : realEvoOf(env);
  const blobs = env.SANDBOX_BLOB_URL === undefined ? [] : [new URL(env.SANDBOX_BLOB_URL).origin];
  const usual = mode === 'sandbox' ? blobs : EVO_ORIGINS;
  const origins = env.EVO_ALLOWED_ORIGINS === undefined ? usual : given;
  return { ...addresses, allowedOrigins: [...new Set([new URL(addresses.discoveryUrl).origin, ...origins])] };
}

function sandboxOf(env: Environment): Omit<Config['evo'], 'allowedOrigins'> {
  const sandbox = `http://localhost:${env.SANDBOX_PORT}`;
  const clientSecret = env.SANDBOX_CLIENT_SECRET ?? '';
  return { issuerUrl: sandbox, discoveryUrl: sandbox, clientId: 'evo-file-console', clientSecret };
}

function realEvoOf(env: Environment): Omit<Config['evo'], 'allowedOrigins'> {
  return {
    issuerUrl: withoutSlash(env.EVO_ISSUER_URL ?? ''),
    discoveryUrl: withoutSlash(env.EVO_DISCOVERY_URL ?? ''),
    clientId: env.EVO_CLIENT_ID ?? '',
    clientSecret: env.EVO_CLIENT_SECRET ?? '',
  };
}

/** OpenTelemetry's own variables; the rest of them is read by its libraries. */
function tracesOf(env: Environment): Config['traces'] {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const isOff = env.OTEL_TRACES_EXPORTER === 'none' || env.OTEL_SDK_DISABLED?.toLowerCase() === 'true';
  if (endpoint === undefined || isOff) return null;
  const protocol = env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? env.OTEL_EXPORTER_OTLP_PROTOCOL;
  return { protocol: protocol ?? 'http/protobuf' };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
