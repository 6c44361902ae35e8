import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { beginAttempt, newAttempt, type Attempt } from './attempt';
import { unsent } from './conclude';
import type { AttemptInput, RecordedOperation, RefusedOperation } from './operation';

type Begun = { ok: true; attempt: Attempt; entryId: string } | { ok: false; refusal: RefusedOperation };

/** Proves the ids and records the intent. Where either fails nothing may be sent, and the refusal says why. */
export async function begin(operation: RecordedOperation, actor: Actor, input: AttemptInput): Promise<Begun> {
  const attempt = newAttempt(operation, actor, input);
  if (attempt === null) return { ok: false, refusal: unsent({ kind: 'invalid-input' }, currentRequestId()) };
  const entryId = await beginAttempt(attempt);
  if (entryId === null) return { ok: false, refusal: unsent({ kind: 'not-recorded' }, attempt.requestId) };
  return { ok: true, attempt, entryId };
}
