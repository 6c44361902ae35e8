import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { fileAddressOf, type FileContext } from '@/app/api/file-address';
import { readPreview } from '@/lib/files/read-preview';

/** What can be shown of a file: its beginning as text or a table, or a small picture. */
export function GET(request: NextRequest, context: FileContext): Promise<Response> {
  return answerActor(async (actor) => {
    const address = await fileAddressOf(request, context);
    return address === null ? refuse('invalid-input') : readPreview(actor, address, request.signal);
  });
}
