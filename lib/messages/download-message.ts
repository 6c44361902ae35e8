import type { RefusedOperation } from '@/lib/activity/operation';
import { shownFullPath, shownName } from '@/lib/names/shown-name';
import { failureMessage } from './failure-message';
import type { Message, MessageContext } from './message';

/** Why a file was not downloaded, in words. Nothing about the file changes by it, so nothing of that kind is said. */
export function downloadMessage({ failure, whoCanHelp }: RefusedOperation, context: MessageContext): Message {
  const { file, workspaceName } = context;
  const workspace = workspaceName === '' ? 'this workspace' : shownName(workspaceName);
  const about = { operation: 'download' as const, file: shownName(file.name), workspace, failure, checked: false };
  const fullPath = shownFullPath(file.path, file.name);
  const message = failureMessage({ about, fullPath, whoCanHelp });
  return { ...message, title: `${about.file} was not downloaded`, body: [`${message.title}.`, ...message.body] };
}
