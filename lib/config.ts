import 'server-only';
import { z } from 'zod';
import { parseEncryptionKeys, type EncryptionKey } from '@/lib/encryption-keys';
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
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that is wrong with the environment, one sentence a problem. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const EVO_VARIABLES = ['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'EVO_CLIENT_ID', 'EVO_CLIENT_SECRET'] as const;
const EVO_ORIGINS = ['https://*.api.seequent.com', 'https://*.blob.core.windows.net'];

const Port = z.coerce.number().int().min(1).max(65_535);
const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: Port.default(4010),
  SANDBOX_BLOB_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_CLIENT_SECRET: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  EVO_ISSUER_URL: z.url({ protocol: /^https?$/ }).optional(),
  EVO_DISCOVERY_URL: z.url({ protocol: /^https?$/ }).optional(),
  EVO_CLIENT_ID: z.string().optional(),
  EVO_CLIENT_SECRET: z.string().optional(),
  EVO_ALLOWED_ORIGINS: z.string().optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  ENCRYPTION_KEYS: z.string().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().positive().max(1_440).default(30),
  SESSION_MAX_HOURS: z.coerce.number().positive().max(720).default(12),
  RATE_LIMITS: z.string().default('on'),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  METRICS_TOKEN: z.string().min(32, 'must be at least 32 characters long').optional(),
});
type Environment = z.infer<typeof Environment>;

/** Turns an environment into a configuration. Throws a ConfigError that lists every problem. An empty value counts as absent. */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const env = parsed.data;
  const present = EVO_VARIABLES.filter((name) => env[name] !== undefined);
  const mode = present.length === 0 ? 'sandbox' : 'evo';
  const problems = mode === 'sandbox' ? sandboxProblems(env) : evoProblems(env, present);
  if (env.NEXTAUTH_URL !== undefined && new URL(env.NEXTAUTH_URL).pathname !== '/') {
    problems.push('NEXTAUTH_URL must be an origin without a path');
  }
  const encryptionKeys = collect(problems, () => parseEncryptionKeys(env.ENCRYPTION_KEYS ?? ''), []);
  const rateLimits = collect(problems, () => parseRateLimits(env.RATE_LIMITS, mode), null);
  const allowedOrigins = collect(problems, () => allowedOriginsOf(env, mode), []);
  if (problems.length > 0 || rateLimits === null) throw new ConfigError(problems);
  return {
    mode,
    isDevelopment: env.NODE_ENV === 'development',
    evo: { ...evoOf(env, mode), allowedOrigins },
    url: new URL(env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).origin,
    databaseUrl: env.DATABASE_URL ?? '',
    nextAuthSecret: env.NEXTAUTH_SECRET ?? '',
    encryptionKeys,
    session: { idleMinutes: env.SESSION_IDLE_MINUTES, maxHours: env.SESSION_MAX_HOURS },
    rateLimits,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
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

function sandboxProblems(env: Environment): string[] {
  const problems = missing(env, ['DATABASE_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS', 'SANDBOX_CLIENT_SECRET']);
  const isPublic =
    !isLoopback(env.HOST) || (env.NEXTAUTH_URL !== undefined && !isLoopback(new URL(env.NEXTAUTH_URL).hostname));
  if (isPublic) {
    problems.push(
      `the sandbox runs on loopback only, but HOST or NEXTAUTH_URL is public. To use a real Evo, set ${EVO_VARIABLES.join(', ')}`,
    );
  }
  return problems;
}

function evoProblems(env: Environment, present: readonly string[]): string[] {
  const problems = EVO_VARIABLES.filter((name) => !present.includes(name)).map(
    (name) => `${name} is missing, while ${present.join(', ')} is set: set all of them, or none for the sandbox`,
  );
  problems.push(...missing(env, ['DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS']));
  for (const name of ['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'NEXTAUTH_URL'] as const) {
    const value = env[name];
    if (value === undefined) continue;
    const url = new URL(value);
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) problems.push(`${name} must begin with https://`);
  }
  return problems;
}

function missing(env: Environment, names: (keyof Environment)[]): string[] {
  return names.filter((name) => env[name] === undefined).map((name) => `${name} is missing`);
}

function evoOf(env: Environment, mode: Config['mode']): Omit<Config['evo'], 'allowedOrigins'> {
  const sandbox = `http://localhost:${env.SANDBOX_PORT}`;
  if (mode === 'sandbox') {
    const clientSecret = env.SANDBOX_CLIENT_SECRET ?? '';
    return { issuerUrl: sandbox, discoveryUrl: sandbox, clientId: 'evo-file-console', clientSecret };
  }
  return {
    issuerUrl: withoutSlash(env.EVO_ISSUER_URL ?? ''),
    discoveryUrl: withoutSlash(env.EVO_DISCOVERY_URL ?? ''),
    clientId: env.EVO_CLIENT_ID ?? '',
    clientSecret: env.EVO_CLIENT_SECRET ?? '',
  };
}

function allowedOriginsOf(env: Environment, mode: Config['mode']): string[] {
  const { discoveryUrl } = evoOf(env, mode);
  const given = env.EVO_ALLOWED_ORIGINS?.split(/[\s,]+/).filter((origin) => origin !== '');
  const blobs = env.SANDBOX_BLOB_URL === undefined ? [] : [new URL(env.SANDBOX_BLOB_URL).origin];
  const origins = given ?? (mode === 'sandbox' ? blobs : EVO_ORIGINS);
  for (const origin of origins) {
    const isPattern = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/i.test(origin);
    if (!isPattern)
      throw new Error(`EVO_ALLOWED_ORIGINS: "${origin}" is not an origin such as https://*.api.seequent.com`);
  }
  return [...new Set([...(discoveryUrl === '' ? [] : [new URL(discoveryUrl).origin]), ...origins])];
}

function collect<T>(problems: string[], parse: () => T, otherwise: T): T {
  try {
    return parse();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return otherwise;
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
