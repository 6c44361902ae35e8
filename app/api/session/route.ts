import { currentSession, getActor } from '@/lib/auth/get-actor';
import { isOwnOrigin } from '@/lib/auth/origin';

/** How long the session still lasts. Asking does not prolong it: the page's own clock asks, not the person. */
export async function GET(): Promise<Response> {
  return Response.json(await sessionState(), { headers: { 'Cache-Control': 'private, no-store' } });
}

/** The person is still there. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
  await getActor();
  return Response.json(await sessionState(), { headers: { 'Cache-Control': 'private, no-store' } });
}

async function sessionState() {
  const session = await currentSession();
  if (session === null)
    return { signedIn: false, idleEndsAt: null, absoluteEndsAt: null, now: new Date().toISOString() };
  return {
    signedIn: true,
    idleEndsAt: session.idleEndsAt.toISOString(),
    absoluteEndsAt: session.expiresAt.toISOString(),
    now: session.now.toISOString(),
  };
}
