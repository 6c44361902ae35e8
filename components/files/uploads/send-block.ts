import { blockOf, markOf } from '@/components/files/uploads/block-mark';
import { pause } from '@/components/files/pause';
import { blockId } from '@/lib/files/blocks';

/** lapsed: the link is no longer good. lost: no answer, or one that says to try again. refused: nothing will help. */
export type BlockOutcome = { sent: string } | 'lapsed' | 'lost' | 'refused';

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;

/**
 * Sends one block of a file to where Evo keeps bytes, again where that may help, and gives the mark of its bytes. Rejects once
 * `signal` ends it.
 */
export async function sendBlock(link: string, file: File, index: number, signal: AbortSignal): Promise<BlockOutcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await sendOnce(link, file, index, signal);
    if (outcome !== 'lost' || tries === MOST_TRIES) return outcome;
    await pause(FIRST_PAUSE_MS * 2 ** (tries - 1), signal);
  }
}

async function sendOnce(link: string, file: File, index: number, signal: AbortSignal): Promise<BlockOutcome> {
  try {
    const bytes = await blockOf(file, index);
    // The signature is over the link as it stands, so it is not written anew.
    const answer = await fetch(`${link}&comp=block&blockid=${encodeURIComponent(blockId(index))}`, {
      method: 'PUT',
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
    if (answer.status === 201) return { sent: await markOf(bytes) };
    if (answer.status === 401 || answer.status === 403) return 'lapsed';
    return answer.status === 408 || answer.status === 429 || answer.status >= 500 ? 'lost' : 'refused';
  } catch (error) {
    signal.throwIfAborted();
    // A file that changed or vanished since it was chosen cannot be read any more.
    return error instanceof DOMException && error.name === 'NotReadableError' ? 'refused' : 'lost';
  }
}
