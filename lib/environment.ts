import 'server-only';
import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const TRACE_PROTOCOLS = ['http/protobuf', 'http/json'] as const;

const Port = z.coerce.number().int().min(1).max(65_535);
const HttpUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });
const TraceProtocol = z.enum(TRACE_PROTOCOLS).optional();
const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: Port.default(4010),
  SANDBOX_BLOB_URL: HttpUrl.optional(),
  SANDBOX_CLIENT_SECRET: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  EVO_ISSUER_URL: HttpUrl.optional(),
  EVO_DISCOVERY_URL: HttpUrl.optional(),
  EVO_CLIENT_ID: z.string().optional(),
  EVO_CLIENT_SECRET: z.string().optional(),
  EVO_ALLOWED_ORIGINS: z.string().optional(),
  NEXTAUTH_URL: HttpUrl.optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  ENCRYPTION_KEYS: z.string().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().positive().max(1_440).default(30),
  SESSION_MAX_HOURS: z.coerce.number().positive().max(720).default(12),
  RATE_LIMITS: z.string().default('on'),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  METRICS_TOKEN: z.string().min(32, 'must be at least 32 characters long').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: HttpUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: HttpUrl.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: TraceProtocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: TraceProtocol,
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).default('otlp'),
  OTEL_SDK_DISABLED: z.string().optional(),
});

export type Environment = z.infer<typeof Environment>;
export type Variable = keyof Environment;

/** An environment as far as each variable makes sense by itself. */
export type ReadEnvironment = {
  /** A variable that makes no sense has its default here, or is absent. */
  env: Environment;
  /** Whether a variable was given at all, sensible or not. */
  isGiven: (name: Variable) => boolean;
  /** One sentence for each variable that makes no sense. */
  problems: string[];
};

/** Reads each variable by itself. An empty value counts as absent. */
export function readEnvironment(variables: Record<string, string | undefined>): ReadEnvironment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const issues = Environment.safeParse(given).error?.issues ?? [];
  const senseless = new Set(issues.map(({ path }) => String(path[0])));
  return {
    env: Environment.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !senseless.has(name)))),
    isGiven: (name) => name in given,
    problems: issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  };
}
