import type { Failure } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { currentRequestId } from '@/lib/telemetry/request-context';

type AuthFailureKind = 'signed-out' | 'invalid-token' | 'sign-in-unavailable' | 'rate-limited';

/** A failure the console itself speaks of: Evo was not asked, so there is no status and none of Evo's words. */
export function authFailure(kind: AuthFailureKind, retryAfterSeconds: number | null = null): Failure {
  return failureOf({ kind }, { reference: currentRequestId(), retryAfterSeconds });
}
