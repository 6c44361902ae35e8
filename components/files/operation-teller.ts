import type { QueryClient } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import type { Outcome, Teller } from '@/components/files/operation-runner';
import type { Operation, OperationTarget } from '@/components/files/operation-target';
import { messageToast, type MessagePresses } from '@/components/shell/message-toast';
import { revealFile } from '@/components/files/revealed-file';
import type { Wake } from '@/components/files/wake';
import { signInAgain } from '@/components/shell/use-session-end';
import type { Toasts } from '@/components/ui/toast-provider';
import type { OperationState } from '@/lib/files/operation';
import { requestText } from '@/lib/messages/copied-text';
import type { Message, MessageContext } from '@/lib/messages/message';
import { deleteMessage, restoreMessage, underWayMessage } from '@/lib/messages/operation-message';
import { paths } from '@/lib/paths';

export type TellerDoors = {
  toasts: Toasts;
  client: QueryClient;
  goTo: (address: string) => void;
  run: (operation: Operation) => Promise<Outcome>;
  /** The toast that tells of a file, by the file's id: news replaces it. */
  told: Map<string, string>;
};

let count = 0;

/** Tells one operation in one toast, from `Deleting …` to its end. */
export function makeTeller(operation: Operation, wake: Wake, doors: TellerDoors): Teller {
  const { toasts, told } = doors;
  const { file } = operation.target;
  count += 1;
  const id = `operation-${count}`;
  const show = (spec: Parameters<Toasts['show']>[0]) => {
    const former = told.get(file.id);
    if (former !== undefined && former !== id) toasts.dismiss(former);
    told.set(file.id, id);
    toasts.show(spec, id);
  };
  const context = contextOf(operation.target);
  const toastOf = (message: Message, presses: MessagePresses) =>
    messageToast(message, {
      presses,
      name: file.shown,
      request: () => requestText(message, context, operation.kind),
    });
  return {
    pending: () => show(toastOf(underWayMessage(operation.kind, context), pressesFor(operation, null, wake, doors))),
    state: (state) => {
      const words = operation.kind === 'delete' ? deleteMessage : restoreMessage;
      show(toastOf(words(state, context), pressesFor(operation, state, wake, doors)));
    },
  };
}

function contextOf({ file, workspaceName, versions }: OperationTarget): MessageContext {
  return { file: { name: file.name, path: file.path }, workspaceName, versions };
}

function pressesFor(
  operation: Operation,
  state: OperationState | null,
  wake: Wake,
  doors: TellerDoors,
): MessagePresses {
  const { place, file } = operation.target;
  const reload = () => void doors.client.invalidateQueries({ queryKey: fileKeys.workspace(place) });
  return {
    undo: () => void doors.run({ kind: 'restore', target: operation.target }),
    retry: () => void doors.run(operation),
    checkNow: wake.now,
    reloadList: reload,
    showFile: () => {
      revealFile(state?.ok ? state.file.id : file.id);
      doors.goTo(paths.files(place.orgId, place.workspaceId, place.hub));
    },
    signIn: () => void signInAgain(),
  };
}
