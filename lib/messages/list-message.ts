import type { Failure } from '@/lib/evo/failure';
import { shownName } from '@/lib/names/shown-name';
import { failureMessage } from './failure-message';
import type { Message } from './message';

/** Why something could not be loaded: a list, a file, a role. The page says what it was. */
export function listMessage(failure: Failure, context: { workspaceName: string }): Message {
  const workspace = context.workspaceName === '' ? 'this workspace' : shownName(context.workspaceName);
  const about = { operation: 'list' as const, file: '', workspace, failure, checked: false };
  return failureMessage({ about, fullPath: null, whoCanHelp: null });
}
