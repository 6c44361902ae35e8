import type { RefusedOperation } from '@/lib/activity/operation';
import { shownFullPath, shownName, shownPath } from '@/lib/names/shown-name';
import { failureMessage } from './failure-message';
import type { Message, MessageContext } from './message';
import { QUIET } from './operation-message';

type Uploaded = { name: string; path: string };

/** What is there now, after the last of them. `path`: the folder. */
export function uploadedMessage(done: readonly Uploaded[], workspaceName: string): Message {
  const only = done.length === 1 ? done[0] : undefined;
  const workspace = workspaceName === '' ? 'the workspace' : shownName(workspaceName);
  return {
    ...QUIET,
    tone: 'success',
    icon: 'check',
    title: only ? `Uploaded ${shownName(only.name)}` : `Uploaded ${done.length.toLocaleString('en')} files`,
    body: [only ? `It is in ${shownPath(only.path)} of ${workspace}.` : `They are in ${workspace}.`],
    action: only ? 'show-file' : 'none',
  };
}

/** Why a file was not uploaded, in words. */
export function uploadMessage({ failure, checked, whoCanHelp }: RefusedOperation, context: MessageContext): Message {
  const { file, workspaceName } = context;
  const workspace = workspaceName === '' ? 'this workspace' : shownName(workspaceName);
  const about = { operation: 'upload' as const, file: shownName(file.name), workspace, failure, checked };
  return failureMessage({ about, fullPath: shownFullPath(file.path, file.name), whoCanHelp });
}
