import { randomUUID } from 'node:crypto';
import type { Failure } from '@/lib/evo/failure';

type AuthFailureKind = 'signed-out' | 'invalid-token' | 'sign-in-unavailable' | 'rate-limited';

/** A failure the console itself speaks of: Evo was not asked, so there is no status and none of Evo's words. */
export function authFailure(kind: AuthFailureKind, retryAfterSeconds: number | null = null): Failure {
  return {
    kind,
    status: null,
    type: null,
    title: null,
    detail: null,
    retryAfterSeconds,
    reference: randomUUID(),
    at: new Date().toISOString(),
  };
}
