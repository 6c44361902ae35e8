import 'server-only';
import { answerActor } from '@/app/api/answer';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';
import { log } from '@/lib/log';

/**
 * Answers a data address with one JSON value a line, each as soon as it is there. What cannot even begin is a failure as
 * JSON; what breaks later ends the answer without its last line. The source ends when the reader leaves.
 */
export async function answerLines<T>(open: (actor: Actor) => Promise<Result<AsyncGenerator<T>>>): Promise<Response> {
  const opened: { lines: AsyncGenerator<T> | null } = { lines: null };
  const refused = await answerActor(async (actor) => {
    const result = await open(actor);
    if (result.ok) opened.lines = result.value;
    return result;
  });
  if (opened.lines === null) return refused;
  return new Response(toStream(opened.lines), {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function toStream<T>(lines: AsyncGenerator<T>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await lines.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        log().error({ err: error }, 'an answer broke off');
        controller.error(error);
      }
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
