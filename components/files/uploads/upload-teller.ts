import type { QueryClient } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import { revealFile } from '@/components/files/revealed-file';
import type { Upload } from '@/components/files/uploads/upload-item';
import type { QueueDoors } from '@/components/files/uploads/upload-queue';
import { messageToast } from '@/components/shell/message-toast';
import { signInAgain } from '@/components/shell/use-session-end';
import type { Toasts } from '@/components/ui/toast-provider';
import type { OperationState, OutcomeFile, RefusedOperation } from '@/lib/files/operation';
import { requestText } from '@/lib/messages/copied-text';
import { uploadedMessage, uploadMessage } from '@/lib/messages/upload-message';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

export type UploadTellerDoors = {
  toasts: Toasts;
  client: QueryClient;
  goTo: (address: string) => void;
  resume: (id: string) => void;
};

type Done = { upload: Upload; file: OutcomeFile };

/** Tells what became of uploads, and keeps the lists true. */
export function makeUploadTeller({ toasts, client, goTo, resume }: UploadTellerDoors): QueueDoors {
  let done: Done[] = [];

  const ended = (upload: Upload, result: OperationState) => {
    if (result.ok) done.push({ upload, file: result.file });
    else tellRefusal(upload, result);
  };

  const tellRefusal = (upload: Upload, refusal: RefusedOperation) => {
    const context = { file: { name: upload.name, path: upload.folder }, workspaceName: upload.workspaceName };
    const message = uploadMessage(refusal, context);
    const presses = {
      retry: () => resume(upload.id),
      reloadList: () => void client.invalidateQueries({ queryKey: fileKeys.workspace(upload.place) }),
      signIn: () => void signInAgain(),
    };
    const request = () => requestText(message, context, 'upload');
    // One toast a kind: of a thousand files that one refusal stops, the list below tells each.
    toasts.show(
      messageToast(message, { presses, name: shownName(upload.name), request }),
      `upload ${refusal.failure.kind} ${upload.place.workspaceId}`,
    );
  };

  const idle = () => {
    const [told, first] = [done, done[0]];
    done = [];
    if (first === undefined) return;
    for (const place of new Set(told.map(({ upload }) => upload.place))) {
      void client.invalidateQueries({ queryKey: fileKeys.workspace(place) });
    }
    const { place, workspaceName } = first.upload;
    const message = uploadedMessage(
      told.map(({ file }) => file),
      workspaceName,
    );
    const showFile = () => {
      revealFile(first.file.id);
      goTo(paths.files(place.orgId, place.workspaceId, place.hub));
    };
    const use = { presses: { showFile }, name: shownName(first.file.name), request: () => '' };
    toasts.show(messageToast(message, use), 'uploaded');
  };

  return { ended, idle };
}
