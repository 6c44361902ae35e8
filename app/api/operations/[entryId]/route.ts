import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { operationState } from '@/lib/files/operation-state';

type Context = { params: Promise<{ entryId: string }> };

/** How an operation stands that the person started: 404 for anybody else's. */
export function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const { entryId } = await params;
    return (await operationState(entryId, actor)) ?? refuse('missing');
  });
}
