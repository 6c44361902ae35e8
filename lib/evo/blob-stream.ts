import 'server-only';
import { type Dispatcher, request as send } from 'undici';
import { connectionTo } from './connection';
import type { FailureCause, Result } from './failure';
import { failureOf } from './own-failure';
import { kindOfStatus } from './problem';
import { transportCause, type Progress } from './transport-failure';

export type BlobReading = { requestId: string; signal: AbortSignal };

/** `size`: in bytes, as the store tells it; null where it does not. */
export type OpenBlob = { size: number | null; bytes: AsyncIterable<Buffer> };

/** The store may be slow to begin, and is given up on when nothing at all comes for so long. */
const SILENCE_MS = 30_000;
/** How often a transfer that broke is taken up again where it stopped. */
const MOST_RESUMPTIONS = 3;

/**
 * The bytes of a whole blob, as they come: nothing is held. A transfer that breaks is taken up again where it stopped, a
 * few times; reading throws where that is in vain, or where the blob was changed meanwhile. The link must have been
 * checked against the allowed origins. No redirect is followed.
 */
export async function openBlob(reading: BlobReading, link: URL): Promise<Result<OpenBlob>> {
  const progress: Progress = { sent: false, status: null, expired: false };
  const fail = (cause: FailureCause): Result<never> => ({
    ok: false,
    failure: failureOf(cause, { reference: reading.requestId, status: progress.status }),
  });
  try {
    const answer = await ask(link, {}, reading.signal, () => {
      progress.sent = true;
    });
    progress.status = answer.statusCode;
    if (answer.statusCode === 200) {
      const size = lengthOf(answer);
      return { ok: true, value: { size, bytes: wholeBlob(answer, { link, size, signal: reading.signal }) } };
    }
    drop(answer);
    if (answer.statusCode < 400) return fail({ kind: 'unreadable', reason: 'unexpected-status' });
    return fail({ kind: kindOfStatus(answer.statusCode) });
  } catch (error) {
    return fail(transportCause(error, progress));
  }
}

type Whole = { link: URL; size: number | null; signal: AbortSignal };

async function* wholeBlob(first: Dispatcher.ResponseData, { link, size, signal }: Whole): AsyncGenerator<Buffer> {
  const mark = textOf(first.headers['etag']);
  let answer = first;
  let at = 0;
  for (let resumptions = 0; ; resumptions += 1) {
    try {
      for await (const chunk of answer.body as AsyncIterable<Buffer>) {
        at += chunk.length;
        yield chunk;
      }
      if (size === null || at === size) return;
    } catch (error) {
      if (signal.aborted || mark === null) throw error;
    }
    if (resumptions === MOST_RESUMPTIONS) throw new Error('The blob store did not send the whole blob.');
    answer = await ask(link, { range: `bytes=${at}-`, 'if-match': mark ?? '' }, signal);
    if (answer.statusCode === 206) continue;
    drop(answer);
    throw new Error(`The blob store answered ${answer.statusCode} to the rest of a blob.`);
  }
}

function ask(
  link: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
  onSent: () => void = () => undefined,
): Promise<Dispatcher.ResponseData> {
  return send(link, {
    method: 'GET',
    headers: { ...headers, 'accept-encoding': 'identity', 'user-agent': 'evo-file-console' },
    dispatcher: connectionTo(link, onSent),
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
    signal,
  });
}

function drop({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined);
  body.destroy();
}

function lengthOf({ headers }: Dispatcher.ResponseData): number | null {
  const text = textOf(headers['content-length']);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function textOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && header !== '' ? header : null;
}
