import { callZip } from '@/components/files/call-operation';
import { fileCount } from '@/components/files/count-text';
import { dataAddress } from '@/components/files/file-place';
import type { OperationTarget } from '@/components/files/operation-target';
import { messageToast } from '@/components/shell/message-toast';
import { signInAgain } from '@/components/shell/use-session-end';
import type { Toasts } from '@/components/ui/toast-provider';
import { MOST_ZIPPED } from '@/lib/files/zip/most-zipped';
import { requestText } from '@/lib/messages/copied-text';
import { downloadMessage } from '@/lib/messages/download-message';

const TOAST = 'download zip';

/** Downloads several files of one workspace as one archive. What keeps it from beginning is told in a toast. */
export async function downloadZip(targets: readonly OperationTarget[], toasts: Toasts): Promise<void> {
  const first = targets[0];
  if (first === undefined) return;
  if (targets.length > MOST_ZIPPED) return tellTooMany(toasts);
  const ids = targets.map(({ file }) => file.id);
  const begun = await callZip(first.place, ids);
  if (!begun.ok) {
    const context = { file: { name: first.file.name, path: first.file.path }, workspaceName: first.workspaceName };
    const message = { ...downloadMessage(begun, context), title: `${fileCount(targets.length)} were not downloaded` };
    const presses = { retry: () => void downloadZip(targets, toasts), signIn: () => void signInAgain() };
    const request = () => requestText(message, context, 'download');
    toasts.show(messageToast(message, { presses, name: first.file.shown, request }), TOAST);
    return;
  }
  toasts.show(
    {
      role: 'status',
      tone: 'success',
      icon: 'download',
      title: `Downloading ${fileCount(targets.length)} as one ZIP`,
      body: 'Your browser shows how far it is. A file that cannot be had is named in manifest.csv, at the end of it.',
      lifeMs: 8_000,
    },
    TOAST,
  );
  fetchBeside(dataAddress(first.place, 'files/zip', { pass: begun.pass }));
}

/** Has the browser keep what is there: as a download from the start, the page stays whatever the answer is. */
function fetchBeside(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = 'files.zip';
  link.click();
}

function tellTooMany(toasts: Toasts): void {
  toasts.show(
    {
      role: 'alert',
      tone: 'info',
      icon: 'info',
      title: `A ZIP takes at most ${MOST_ZIPPED.toLocaleString('en')} files`,
      body: 'Nothing was downloaded. Select fewer files, a folder at a time perhaps.',
      lifeMs: null,
    },
    TOAST,
  );
}
