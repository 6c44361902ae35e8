import { callDownload } from '@/components/files/call-operation';
import { dataAddress } from '@/components/files/file-place';
import type { OperationTarget } from '@/components/files/operation-target';
import { messageToast } from '@/components/shell/message-toast';
import { signInAgain } from '@/components/shell/use-session-end';
import type { Toasts } from '@/components/ui/toast-provider';
import { requestText } from '@/lib/messages/copied-text';
import { downloadMessage } from '@/lib/messages/download-message';

/** Downloads one version of a file, '' for the latest. A refusal is told in a toast. */
export async function download(target: OperationTarget, versionId: string, toasts: Toasts): Promise<void> {
  const { place, file, workspaceName } = target;
  const toastId = `download ${file.id}`;
  const state = await callDownload(target, versionId);
  if (state.ok) {
    toasts.dismiss(toastId);
    // Evo's answer says that it is to be kept and under which name, so the page stays.
    window.location.assign(dataAddress(place, `files/${encodeURIComponent(file.id)}/download`, { pass: state.pass }));
    return;
  }
  const context = { file: { name: file.name, path: file.path }, workspaceName };
  const message = downloadMessage(state, context);
  const presses = { retry: () => void download(target, versionId, toasts), signIn: () => void signInAgain() };
  const request = () => requestText(message, context, 'download');
  toasts.show(messageToast(message, { presses, name: file.shown, request }), toastId);
}
