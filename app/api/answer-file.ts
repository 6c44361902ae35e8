import 'server-only';
import { answerActor } from '@/app/api/answer';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';

type File = { body: ReadableStream<Uint8Array> | string; type: string; name: string };

/** Answers a data address with a file to keep, or with a failure as JSON. The name must be plain ASCII without quotes. */
export async function answerFile(make: (actor: Actor) => Promise<Result<File>>): Promise<Response> {
  const made: { file: File | null } = { file: null };
  const refused = await answerActor(async (actor) => {
    const result = await make(actor);
    if (result.ok) made.file = result.value;
    return result;
  });
  if (made.file === null) return refused;
  const { body, type, name } = made.file;
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
