'use client';

import { useState } from 'react';
import { callDownload } from '@/components/files/call-operation';
import { dataAddress } from '@/components/files/file-place';
import type { OperationTarget } from '@/components/files/operation-target';
import { messageToast } from '@/components/shell/message-toast';
import { signInAgain } from '@/components/shell/use-session-end';
import { useToasts } from '@/components/ui/toast-provider';
import { requestText } from '@/lib/messages/copied-text';
import { downloadMessage } from '@/lib/messages/download-message';

/** Downloads versions of one file, one at a time. `busy` is the version under way, '' for the latest. */
export function useDownload(target: OperationTarget): { busy: string | null; download: (versionId: string) => void } {
  const [busy, setBusy] = useState<string | null>(null);
  const { show, dismiss } = useToasts();
  const { place, file, workspaceName } = target;
  const toastId = `download ${file.id}`;

  const run = async (versionId: string): Promise<void> => {
    setBusy(versionId);
    const state = await callDownload(target, versionId);
    setBusy(null);
    if (state.ok) {
      dismiss(toastId);
      // Evo's answer says that it is to be kept and under which name, so the page stays.
      window.location.assign(dataAddress(place, `files/${encodeURIComponent(file.id)}/download`, { pass: state.pass }));
      return;
    }
    const context = { file: { name: file.name, path: file.path }, workspaceName };
    const message = downloadMessage(state, context);
    const presses = { retry: () => void run(versionId), signIn: () => void signInAgain() };
    show(
      messageToast(message, {
        presses,
        name: file.shown,
        request: () => requestText(message, context, 'download'),
      }),
      toastId,
    );
  };

  return { busy, download: (versionId) => void run(versionId) };
}
