import { blockOf, markOf } from '@/components/files/uploads/block-mark';
import { callBegin, callFinish } from '@/components/files/uploads/call-upload';
import { followOperation } from '@/components/files/follow-operation';
import { makeWake } from '@/components/files/wake';
import { patiently } from '@/components/files/patiently';
import { sendBlock } from '@/components/files/uploads/send-block';
import type { Upload } from '@/components/files/uploads/upload-item';
import type { Unfinished } from '@/components/shell/upload-shelf';
import { browserFailure } from '@/components/shell/read-console';
import { BLOCK_BYTES, blockCount } from '@/lib/files/blocks';
import type { UploadBegun } from '@/lib/files/input';
import type { OperationState, RefusedOperation } from '@/lib/files/operation';

type Begun = Extract<UploadBegun, { ok: true }>;

/**
 * What an upload has reached. It is kept while the upload is paused or has failed, and taken up from there. `begun`: with an
 * empty link where that has to be asked for anew. `marks`: of blocks that arrived before the page was loaded, which are there
 * if the file still has them.
 */
export type Reached = { begun: Begun | null; blocks: Set<number>; marks: Map<number, string> };

export function reachedBefore(resumed: Unfinished | undefined): Reached {
  if (resumed === undefined) return { begun: null, blocks: new Set(), marks: new Map() };
  const { fileId, versionId, marks } = resumed;
  const known = Object.entries(marks).map(([index, mark]): [number, string] => [Number(index), mark]);
  return { begun: { ok: true, fileId, versionId, link: '' }, blocks: new Set(), marks: new Map(known) };
}

export type RunNews = {
  begun: (begun: Begun) => void;
  arrived: (index: number, mark: string) => void;
  sent: (bytes: number) => void;
  finishing: () => void;
  checking: () => void;
};

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
  const known = reached.begun;
  const begun = known === null || known.link === '' ? await patiently(() => callBegin(upload, known), signal) : known;
  signal.throwIfAborted();
  if (!begun.ok) return begun;
  reached.begun = begun;
  news.begun(begun);
  await recognise(upload, reached, news, signal);
  const stopped = await sendBlocks(upload, { reached, begun }, news, signal);
  if (stopped !== null) return stopped;
  signal.throwIfAborted();
  news.finishing();
  const last = reached.begun;
  // From here on nobody can stop it: what Evo is asked to make is not half asked.
  const state = await patiently(() => callFinish(upload, last), new AbortController().signal);
  if (!state.ok || state.settled) return state;
  news.checking();
  return followOperation(state, makeWake(), () => undefined);
}

/** Finds out which blocks are there since before: those whose bytes the file still has. */
async function recognise({ file }: Upload, reached: Reached, news: RunNews, signal: AbortSignal): Promise<void> {
  const { blocks, marks } = reached;
  for (const [index, mark] of marks) {
    signal.throwIfAborted();
    if (mark !== '' && mark === (await markIn(file, index))) {
      blocks.add(index);
      news.arrived(index, mark);
      news.sent(Math.min(blocks.size * BLOCK_BYTES, file.size));
    }
  }
  marks.clear();
}

/** '' where the file cannot be read: sending the block will say so. */
function markIn(file: File, index: number): Promise<string> {
  return blockOf(file, index)
    .then(markOf)
    .catch(() => '');
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
    const renewed = await patiently(() => callBegin(upload, begun), signal);
    signal.throwIfAborted();
    if (!renewed.ok) return renewed;
    link = renewed.link;
    reached.begun = renewed;
  }
}

type Outcome = 'sent' | Extract<Awaited<ReturnType<typeof sendBlock>>, string>;

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
      if (typeof outcome === 'string') worst = outcome;
      else {
        blocks.add(index);
        news.arrived(index, outcome.sent);
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
