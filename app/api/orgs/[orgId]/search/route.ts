import type { NextRequest } from 'next/server';
import { refuse } from '@/app/api/answer';
import { answerLines } from '@/app/api/answer-lines';
import { allowSearch } from '@/lib/auth/rate-limit';
import { parseId } from '@/lib/evo/ids';
import { searchFiles } from '@/lib/files/search/search-files';

type Context = { params: Promise<{ orgId: string }> };

/** Files by name in all of a person's workspaces, `?q=TEXT`: step by step, as they are found. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerLines(async (actor) => {
    const orgId = parseId((await params).orgId);
    const [text = '', ...others] = request.nextUrl.searchParams.getAll('q');
    if (orgId === null || text.trim() === '' || others.length > 0) return refuse('invalid-input');
    const limit = await allowSearch(actor);
    if (limit !== null) return { ok: false, failure: limit };
    return searchFiles(actor, orgId, { text, signal: request.signal });
  });
}
