import 'server-only';
import { answerActor } from '@/app/api/answer';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';

/** Leads a browser on to where `find` says, or answers a failure as JSON. */
export async function answerRedirect(find: (actor: Actor) => Promise<Result<string>>): Promise<Response> {
  const found: { target: string | null } = { target: null };
  const refused = await answerActor(async (actor) => {
    const result = await find(actor);
    if (result.ok) found.target = result.value;
    return result;
  });
  if (found.target === null) return refused;
  return new Response(null, { status: 302, headers: { Location: found.target, 'Cache-Control': 'no-store' } });
}
