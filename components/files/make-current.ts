import type { QueryClient } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import { dataAddress } from '@/components/files/file-place';
import { followOperation } from '@/components/files/follow-operation';
import { formatSize } from '@/components/files/format-size';
import type { OperationTarget } from '@/components/files/operation-target';
import { makeWake } from '@/components/files/wake';
import { messageToast } from '@/components/shell/message-toast';
import { browserFailure, refusalIn } from '@/components/shell/read-console';
import { readLines } from '@/components/shell/read-lines';
import { signInAgain } from '@/components/shell/use-session-end';
import type { Toasts } from '@/components/ui/toast-provider';
import type { Failure } from '@/lib/evo/failure';
import type { CopyStep } from '@/lib/files/input';
import type { OperationState, RefusedOperation } from '@/lib/files/operation';
import { requestText } from '@/lib/messages/copied-text';
import { uploadMessage } from '@/lib/messages/upload-message';

export type OldVersion = { versionId: string; number: number };

type Doors = { client: QueryClient; toasts: Toasts };

/** Makes an older version of a file the latest again, and tells it from the start to the end in one toast. */
export async function makeCurrent(target: OperationTarget, version: OldVersion, doors: Doors): Promise<void> {
  const toastId = `current ${target.file.id}`;
  const tell = (body: string) => doors.toasts.show(underWay(target, version, body), toastId);
  tell('Waiting for Evo. You can keep working.');
  let state = await copy(target, version, (copied, of) => {
    tell(of === null ? `${formatSize(copied)} copied.` : `${formatSize(copied)} of ${formatSize(of)} copied.`);
  });
  if (state.ok && !state.settled) {
    tell('All bytes are there. Checking whether Evo shows them.');
    state = await followOperation(state, makeWake(), () => undefined);
  }
  void doors.client.invalidateQueries({ queryKey: fileKeys.workspace(target.place) });
  if (state.ok) {
    doors.toasts.show(done(target, version), toastId);
    return;
  }
  const context = { file: { name: target.file.name, path: target.file.path }, workspaceName: target.workspaceName };
  const told = uploadMessage(state, context);
  const message = { ...told, title: `Version ${version.number} of ${target.file.shown} is not current` };
  const presses = { retry: () => void makeCurrent(target, version, doors), signIn: () => void signInAgain() };
  const request = () => requestText(message, context, 'upload');
  doors.toasts.show(messageToast(message, { presses, name: target.file.shown, request }), toastId);
}

async function copy(
  { place, file }: OperationTarget,
  { versionId }: OldVersion,
  onStep: (copied: number, of: number | null) => void,
): Promise<OperationState> {
  try {
    const response = await fetch(dataAddress(place, `files/${encodeURIComponent(file.id)}/current`), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ versionId }),
    });
    if (!response.ok || response.body === null) return refusedHere(await refusalIn(response));
    for await (const steps of readLines<CopyStep>(response.body)) {
      for (const step of steps) {
        if ('ok' in step) return step;
        onStep(step.copied, step.of);
      }
    }
  } catch {
    // Told below: the answer did not come to its end.
  }
  return refusedHere(browserFailure({ kind: navigator.onLine ? 'console-unreachable' : 'offline' }));
}

function refusedHere(failure: Failure): RefusedOperation {
  return { ok: false, failure, entryId: null, checked: false, whoCanHelp: null };
}

function underWay({ file }: OperationTarget, { number }: OldVersion, body: string) {
  const title = `Making version ${number} of ${file.shown} current`;
  return { role: 'status', tone: 'pending', icon: 'spinner', title, body, lifeMs: null } as const;
}

function done({ file }: OperationTarget, { number }: OldVersion) {
  const title = `Version ${number} of ${file.shown} is current again`;
  const body = 'Its bytes are the latest version now. The others stay as they are.';
  return { role: 'status', tone: 'success', icon: 'check', title, body, lifeMs: 8_000 } as const;
}
