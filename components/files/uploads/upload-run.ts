import { callBegin, callFinish } from '@/components/files/uploads/call-upload';
import { followOperation } from '@/components/files/follow-operation';
import { makeWake } from '@/components/files/wake';
import { sendBlock } from '@/components/files/uploads/send-block';
import type { Upload } from '@/components/files/uploads/upload-item';
import { browserFailure } from '@/components/shell/read-console';
import { BLOCK_BYTES, blockCount } from '@/lib/files/blocks';
import type { UploadBegun } from '@/lib/files/input';
import type { OperationState, RefusedOperation } from '@/lib/files/operation';

type Begun = Extract<UploadBegun, { ok: true }>;

/** What an upload has reached. It is kept while the upload is paused or has failed, and taken up from there. */
export type Reached = { begun: Begun | null; blocks: Set<number> };

export type RunNews = { sent: (bytes: number) => void; finishing: () => void; checking: () => void };

const BLOCKS_AT_ONCE = 4;
/** A link lives for half an hour, so a long upload needs new ones; one that is refused at once never gets better. */
const MOST_RENEWALS_IN_A_ROW = 2;

/** Takes one upload from where it stands to its end. Rejects once `signal` ends it. */
export async function runUpload(
  upload: Upload,
  reached: Reached,
  news: RunNews,
  signal: AbortSignal,
): Promise<OperationState> {
  const begun = reached.begun ?? (await callBegin(upload, null));
  signal.throwIfAborted();
  if (!begun.ok) return begun;
  reached.begun = begun;
  const stopped = await sendBlocks(upload, { reached, begun }, news, signal);
  if (stopped !== null) return stopped;
  signal.throwIfAborted();
  news.finishing();
  const state = await callFinish(upload, reached.begun);
  if (!state.ok || state.settled) return state;
  news.checking();
  return followOperation(state, makeWake(), () => undefined);
}

/** null: all blocks are there. */
async function sendBlocks(
  upload: Upload,
  { reached, begun }: { reached: Reached; begun: Begun },
  news: RunNews,
  signal: AbortSignal,
): Promise<RefusedOperation | null> {
  let link = begun.link;
  for (let renewals = 0; ;) {
    const before = reached.blocks.size;
    const outcome = await sendMissing(upload, reached, link, news, signal);
    if (outcome === 'sent') return null;
    if (outcome !== 'lapsed') return refusedHere(outcome);
    renewals = reached.blocks.size > before ? 1 : renewals + 1;
    if (renewals > MOST_RENEWALS_IN_A_ROW) return refusedHere('refused');
    const renewed = await callBegin(upload, begun);
    signal.throwIfAborted();
    if (!renewed.ok) return renewed;
    link = renewed.link;
    reached.begun = renewed;
  }
}

type Outcome = Awaited<ReturnType<typeof sendBlock>>;

/** A few blocks at once; the first that fails ends them all. */
async function sendMissing(
  { file }: Upload,
  { blocks }: Reached,
  link: string,
  news: RunNews,
  signal: AbortSignal,
): Promise<Outcome> {
  const missing = Array.from({ length: blockCount(file.size) }, (_, index) => index).filter((at) => !blocks.has(at));
  let worst: Outcome = 'sent';
  const work = async (): Promise<void> => {
    for (let index = missing.shift(); index !== undefined && worst === 'sent'; index = missing.shift()) {
      const outcome = await sendBlock(link, file, index, signal);
      if (outcome !== 'sent') worst = outcome;
      else {
        blocks.add(index);
        news.sent(Math.min(blocks.size * BLOCK_BYTES, file.size));
      }
    }
  };
  await Promise.all(Array.from({ length: BLOCKS_AT_ONCE }, work));
  return worst;
}

/** The bytes did not get through, so Evo never heard of the end of it. */
function refusedHere(outcome: 'lost' | 'refused'): RefusedOperation {
  const lost = { kind: navigator.onLine ? 'connection-lost' : 'offline' } as const;
  const cause = outcome === 'lost' ? lost : ({ kind: 'unreadable', reason: 'unexpected-status' } as const);
  return { ok: false, failure: browserFailure(cause), entryId: null, checked: false, whoCanHelp: null };
}
