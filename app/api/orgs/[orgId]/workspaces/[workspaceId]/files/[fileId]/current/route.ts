import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { refuse } from '@/app/api/answer';
import { answerLines } from '@/app/api/answer-lines';
import { fileAddressOf, type FileContext } from '@/app/api/file-address';
import { isOwnOrigin } from '@/lib/auth/origin';
import { allowWrite } from '@/lib/auth/rate-limit';
import { knownFile } from '@/lib/files/known-file';
import { makeCurrent } from '@/lib/files/make-current';

const Body = z.strictObject({ versionId: z.string().regex(/^\d{1,19}$/) });

/**
 * Makes an older version the latest again, and tells how far it is. Not a server action: of those a browser sends one after
 * the other, and this may take long.
 */
export function POST(request: NextRequest, context: FileContext): Promise<Response> {
  return answerLines(async (actor) => {
    const address = await fileAddressOf(request, context);
    if (address === null || !isOwnOrigin(request.headers)) return refuse('invalid-input');
    const body = Body.safeParse(await request.json().catch(() => null));
    if (!body.success) return refuse('invalid-input');
    const limit = await allowWrite(actor);
    if (limit !== null) return { ok: false, failure: limit };
    const known = await knownFile(actor, address, {});
    const input = { ...address, known, versionId: body.data.versionId };
    return { ok: true, value: makeCurrent(actor, input, request.signal) };
  });
}
