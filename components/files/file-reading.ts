import { dataAddress } from '@/components/files/file-place';
import { readConsole } from '@/components/shell/read-console';
import { BY_CLOCK } from '@/lib/auth/by-clock';
import type { OperationState } from '@/lib/files/operation';
import type { FileReading } from '@/lib/files/wire';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** One file, read from Evo just now; deleted ones are found as well. Throws ReadingFailed. */
export function readFile(place: WorkspacePlace, fileId: string, signal?: AbortSignal): Promise<FileReading> {
  return readConsole<FileReading>(
    dataAddress(place, `files/${encodeURIComponent(fileId)}`, { deleted: 'true' }),
    signal,
  );
}

type Settled = Extract<OperationState, { ok: true }>;

/**
 * How an operation stands by now; with `look`, after the server has looked at the file once more. null: the console
 * could not say, which ends nothing.
 */
export async function readOperation(entryId: string, look: boolean): Promise<OperationState | null> {
  try {
    const address = `/api/operations/${encodeURIComponent(entryId)}`;
    // Only a look is a person's wish; following goes by the page's clock and must not keep the session alive.
    const response = look
      ? await fetch(address, { method: 'POST', cache: 'no-store' })
      : await fetch(address, { cache: 'no-store', headers: { [BY_CLOCK]: '1' } });
    const body: unknown = await response.json();
    return isOperationState(body) ? body : null;
  } catch {
    return null;
  }
}

/** A refusal without an entry is an answer about the question, not about the operation. */
function isOperationState(body: unknown): body is OperationState {
  if (typeof body !== 'object' || body === null || !('ok' in body) || !('entryId' in body)) return false;
  return body.ok === true ? isSettledOrOpen(body) : body.entryId !== null;
}

function isSettledOrOpen(body: object): body is Settled {
  return 'settled' in body && 'outcome' in body;
}
