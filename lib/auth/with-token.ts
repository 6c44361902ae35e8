import 'server-only';
import { accessTokenOf, renewAccessToken } from '@/lib/auth/access-token';
import type { Actor } from '@/lib/auth/actor';
import { authFailure } from '@/lib/auth/auth-failure';
import type { TokenResult } from '@/lib/auth/token-result';
import type { Failure, FailureKind, Result } from '@/lib/evo/failure';

const TOKEN_REFUSALS: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'invalid-token',
  'missing-token',
  'unauthorised',
]);

/**
 * Calls Evo as the actor, with a token that is renewed where it is due. A 401 leads to one renewal and one replay, which is
 * safe since a 401 proves that nothing was done. Where the grant has ended, the 401's failure (or `invalid-token`) comes
 * back and the session is over; `sign-in-unavailable` means the provider could not be asked, and the session stays.
 * Throws when the database cannot be asked.
 */
export async function withToken<T>(
  actor: Actor,
  call: (accessToken: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const first = await accessTokenOf(actor.sessionId);
  if (!first.ok) return { ok: false, failure: failureOf(first.reason) };
  const result = await call(first.accessToken);
  if (result.ok || !TOKEN_REFUSALS.has(result.failure.kind)) return result;
  const second = await renewAccessToken(actor.sessionId, first.accessToken, 'refused');
  if (second.ok) return call(second.accessToken);
  return second.reason === 'unavailable' ? { ok: false, failure: failureOf('unavailable') } : result;
}

function failureOf(reason: Extract<TokenResult, { ok: false }>['reason']): Failure {
  if (reason === 'unavailable') return authFailure('sign-in-unavailable');
  return authFailure(reason === 'refused' ? 'invalid-token' : 'signed-out');
}
