import type { NextRequest } from 'next/server';
import { answerRedirect } from '@/app/api/answer-redirect';
import { refuse } from '@/app/api/answer';
import { openPass } from '@/lib/files/download-pass';
import { fileAddressOf, type FileContext } from '@/app/api/file-address';

/**
 * The bytes of a version: leads on to where Evo keeps them, for whoever shows the pass that the download itself gave. Evo
 * was asked and the trail was written then.
 */
export function GET(request: NextRequest, context: FileContext): Promise<Response> {
  return answerRedirect(async (actor) => {
    const address = await fileAddressOf(request, context);
    const pass = request.nextUrl.searchParams.get('pass');
    if (address === null || pass === null) return refuse('invalid-input');
    const link = await openPass(pass, { sessionId: actor.sessionId, address });
    return link === null ? refuse('invalid-input') : { ok: true, value: link };
  });
}
