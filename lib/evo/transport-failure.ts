import type { FailureCause, UnreachableReason } from './failure';
import { INSIDE_ADDRESS } from './public-address';

const REASONS = new Map<string, UnreachableReason>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'name-lookup'],
  ['EAI_AGAIN', 'name-lookup'],
  ['EAI_FAIL', 'name-lookup'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout'],
  ['ETIMEDOUT', 'connect-timeout'],
  ['EPROTO', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
]);
const CERTIFICATE = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|HOSTNAME_MISMATCH)/;
const NOT_HTTP = /^(?:HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW)/;

/** How far a call had come when it broke off. */
export type Progress = {
  /** The request was handed to an open connection: from here on Evo may have acted on it. */
  sent: boolean;
  /** The answer's status, once it began. */
  status: number | null;
  /** Our own deadline ended it. */
  expired: boolean;
};

/** Tells what could not have happened from what may have: nothing sent, no answer, or half an answer. */
export function transportCause(error: unknown, progress: Progress): FailureCause {
  const code = codeOf(error);
  if (!progress.sent) return unsentCause(code, progress.expired);
  if (progress.expired) return { kind: 'timeout' };
  if (progress.status !== null) return { kind: 'unreadable', reason: 'truncated' };
  return NOT_HTTP.test(code) ? { kind: 'unreadable', reason: 'not-json' } : { kind: 'connection-lost' };
}

function unsentCause(code: string, expired: boolean): FailureCause {
  if (code === INSIDE_ADDRESS) return { kind: 'untrusted-address' };
  return { kind: 'unreachable', reason: expired ? 'connect-timeout' : reasonOf(code) };
}

function reasonOf(code: string): UnreachableReason {
  return REASONS.get(code) ?? (CERTIFICATE.test(code) ? 'certificate' : 'other');
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('cause' in error) return codeOf(error.cause);
  // The parser's own errors may have a name and no code.
  return error instanceof Error ? error.name : '';
}
