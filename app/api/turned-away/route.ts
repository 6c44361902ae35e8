import { recordRefusedRequest } from '@/lib/auth/refused-request';
import { TURNED_AWAY_HEADER } from '@/lib/auth/turn-away';

/** Where requests end that were turned away before Next looked at them. Nobody else has business here. */
export async function POST(request: Request): Promise<Response> {
  const reason = request.headers.get(TURNED_AWAY_HEADER);
  if (reason === null) return answer(404);
  if (reason === 'too-large') return answer(413);
  await recordRefusedRequest(null, request.headers);
  return answer(403);
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}
