import 'server-only';
import pino from 'pino';
import { config } from '@/lib/config';

const SECRET_KEYS = [
  'access_token',
  'refresh_token',
  'id_token',
  'accessToken',
  'refreshToken',
  'idToken',
  'client_secret',
  'clientSecret',
  'code',
  'code_verifier',
  'authorization',
  'cookie',
  'set-cookie',
  'sessionToken',
  'secret',
  'password',
  'grant',
  'ticket',
];

let logger: pino.Logger | undefined;

/**
 * The process's log: one JSON object a line on standard output. Names from outside are safe in it, since JSON escapes
 * controls and line breaks; keys that usually hold a secret are blanked at the first two levels.
 */
export function log(): pino.Logger {
  logger ??= pino({
    level: config().logLevel,
    base: { service: 'console' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_KEYS.flatMap((key) => [`["${key}"]`, `*["${key}"]`]), censor: '[hidden]' },
  });
  return logger;
}
