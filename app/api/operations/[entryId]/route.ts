import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { isOwnOrigin } from '@/lib/auth/origin';
import { allowWrite } from '@/lib/auth/rate-limit';
import { operationState } from '@/lib/files/operation-state';
import { checkNow } from '@/lib/files/settle';

type Context = { params: Promise<{ entryId: string }> };

/** How an operation stands that the person started: 404 for anybody else's. */
export function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const { entryId } = await params;
    return (await operationState(entryId, actor)) ?? refuse('missing');
  });
}

/** The same after one more look at the file, for whoever will not wait for the next one. */
export function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    if (!isOwnOrigin(request.headers)) return refuse('invalid-input');
    const limit = await allowWrite(actor);
    if (limit !== null) return { ok: false, failure: limit };
    const { entryId } = await params;
    const before = await operationState(entryId, actor);
    if (before === null) return refuse('missing');
    await checkNow(entryId, actor);
    return (await operationState(entryId, actor)) ?? before;
  });
}
