import { expect, it } from 'vitest';
import type { FailureCause } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { judge, type Verdict } from './judge';

function verdicts(cause: FailureCause, status: number | null): [Verdict, Verdict] {
  const result = { ok: false as const, failure: failureOf(cause, { reference: 'r', status }) };
  return [judge('delete', result), judge('restore', result)];
}

it.each<[FailureCause, number | null, Verdict, Verdict]>([
  [{ kind: 'unreachable', reason: 'refused' }, null, 'refused', 'refused'],
  [{ kind: 'unreachable', reason: 'certificate' }, null, 'refused', 'refused'],
  [{ kind: 'sign-in-unavailable' }, null, 'refused', 'refused'],
  [{ kind: 'signed-out' }, null, 'refused', 'refused'],
  [{ kind: 'invalid-token' }, null, 'refused', 'refused'],
  [{ kind: 'no-hub' }, null, 'refused', 'refused'],
  [{ kind: 'untrusted-address' }, null, 'refused', 'refused'],
  [{ kind: 'not-recorded' }, null, 'refused', 'refused'],
  [{ kind: 'not-answering' }, null, 'refused', 'refused'],
  [{ kind: 'connection-lost' }, null, 'unclear', 'unclear'],
  [{ kind: 'timeout' }, null, 'unclear', 'unclear'],
  [{ kind: 'timeout' }, 403, 'unclear', 'unclear'],
  [{ kind: 'unreadable', reason: 'not-json' }, null, 'unclear', 'unclear'],
  [{ kind: 'unreadable', reason: 'not-json' }, 403, 'unclear', 'unclear'],
  [{ kind: 'unreadable', reason: 'not-json' }, 404, 'unclear', 'unclear'],
  [{ kind: 'untrusted-address' }, 307, 'unclear', 'unclear'],
  [{ kind: 'unauthorised' }, 401, 'refused', 'refused'],
  [{ kind: 'forbidden' }, 403, 'refused', 'refused'],
  [{ kind: 'missing' }, 404, 'gone', 'unclear'],
  [{ kind: 'missing' }, 410, 'gone', 'unclear'],
  [{ kind: 'not-found' }, 404, 'gone', 'refused'],
  [{ kind: 'gone' }, 410, 'gone', 'refused'],
  // The status decides: a type cannot make a 500 clear, nor a 400 a missing file.
  [{ kind: 'gone' }, 500, 'unclear', 'unclear'],
  [{ kind: 'gone' }, 400, 'refused', 'refused'],
  [{ kind: 'validation' }, 502, 'unclear', 'unclear'],
  [{ kind: 'request-timeout' }, 408, 'unclear', 'unclear'],
  [{ kind: 'locked' }, 425, 'refused', 'refused'],
  [{ kind: 'rate-limited' }, 429, 'refused', 'refused'],
  [{ kind: 'unsupported' }, 501, 'unclear', 'unclear'],
])('%j with %s is %s for a delete and %s for a restore', (cause, status, forDelete, forRestore) => {
  expect(verdicts(cause, status)).toEqual([forDelete, forRestore]);
});
