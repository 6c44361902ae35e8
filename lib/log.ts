import 'server-only';
import pino from 'pino';
import { configIfUsable, type Config } from '@/lib/config';
import { cleanLine } from '@/lib/telemetry/clean-line';
import { currentRequest } from '@/lib/telemetry/request-context';

let logger: pino.Logger | undefined;

/**
 * The process's log: one JSON object a line on standard output, with the ids of the request and the trace at hand. Whatever is logged
 * goes out without secrets and e-mail addresses, and names from outside cannot break a line or dress up as another.
 */
export function log(): pino.Logger {
  logger ??= createLogger();
  return logger;
}

/** Without a usable configuration there is no log: a server then ends at once and says why by itself. */
function createLogger(): pino.Logger {
  const config = configIfUsable();
  const secrets = config === null ? [] : secretsOf(config);
  return pino({
    level: config?.logLevel ?? 'silent',
    base: { service: 'console' },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: requestFacts,
    hooks: { streamWrite: (line) => cleanLine(line, secrets) },
  });
}

function requestFacts(): object {
  const context = currentRequest();
  if (context === null) return {};
  const { id: requestId, traceId } = context;
  return traceId === null ? { requestId } : { requestId, traceId };
}

/** The configuration's own secrets, as they would stand in a line of JSON. */
function secretsOf({ evo, nextAuthSecret, databaseUrl, metricsToken, encryptionKeys }: Config): string[] {
  const keys = encryptionKeys.map(({ secret }) => Buffer.from(secret).toString('base64'));
  const { password } = new URL(databaseUrl);
  const all = [evo.clientSecret, nextAuthSecret, password, metricsToken ?? '', ...keys].filter(
    (secret) => secret.length >= 8,
  );
  return all.map((secret) => JSON.stringify(secret).slice(1, -1));
}
