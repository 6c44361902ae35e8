import 'server-only';
import { after } from 'next/server';
import type { Actor } from '@/lib/auth/actor';
import type { OperationState } from '@/lib/files/operation';
import { settleNow } from '@/lib/files/settle';

/** Returns the state as it is; an unclear one is looked at once more beside the answer. */
export function settlingBeside(actor: Actor, state: OperationState): OperationState {
  if (state.ok && !state.settled) after(() => settleNow(state.entryId, actor));
  return state;
}
