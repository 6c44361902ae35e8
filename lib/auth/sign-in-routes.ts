import 'server-only';
import NextAuth from 'next-auth';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { recordEvent } from '@/lib/activity/record';
import { UNKNOWN_PERSON } from '@/lib/activity/unknown-person';
import { authOptions } from '@/lib/auth/auth-options';
import { confinePath } from '@/lib/auth/confine-path';
import { cookieNames, cookieOptions } from '@/lib/auth/cookies';
import { currentSession } from '@/lib/auth/get-actor';
import { isOwnOrigin } from '@/lib/auth/origin';
import { providerMetadata, type ProviderMetadata } from '@/lib/auth/provider-metadata';
import { waitForSignIn } from '@/lib/auth/rate-limit';
import { recordRefusedRequest } from '@/lib/auth/refused-request';
import { eventOf } from '@/lib/auth/session-end';
import { newAttempt } from '@/lib/auth/sign-in-attempt';
import { toSignInError, type SignInError } from '@/lib/auth/sign-in-error';
import { config } from '@/lib/config';
import { log } from '@/lib/log';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What next-auth may be asked for. The rest of it (its pages, its log door, updating a session) is closed. */
const OPEN: Record<string, readonly string[]> = {
  GET: ['providers', 'session', 'csrf', 'callback'],
  POST: ['signin', 'signout'],
};
const ASKS_PROVIDER = ['signin', 'callback'];
/** A provider that is down is better told of on our page than found out by the browser. */
const FRESH_MS = 5_000;

/** Every request below /api/auth. Refuses what the console does not use, then lets next-auth answer. Never throws. */
export async function handleSignIn(request: NextRequest, context: Context): Promise<Response> {
  const [action = ''] = (await context.params).nextauth;
  try {
    return await answer(action, request, context);
  } catch (error) {
    log().error({ err: error, action }, 'a request about signing in could not be answered');
    return signInProblem('Callback', request);
  }
}

async function answer(action: string, request: NextRequest, context: Context): Promise<Response> {
  const { searchParams } = request.nextUrl;
  if (request.method === 'GET' && (action === 'signin' || action === 'error')) {
    const destination = searchParams.get('callbackUrl') ?? (await keptDestination());
    return toSignInPage(toSignInError(searchParams.get('error')), destination);
  }
  if (!(OPEN[request.method] ?? []).includes(action)) return new Response(null, { status: 404 });
  if (request.method === 'POST' && !isOwnOrigin(request.headers)) {
    await recordRefusedRequest(null, request.headers);
    return new Response(null, { status: 403 });
  }
  // next-auth would throw at any other body.
  if (request.method === 'POST' && !isForm(request)) return new Response(null, { status: 415 });
  const refusal = await refuseForNow(action, request);
  if (refusal !== null) return refusal;
  if (action === 'callback' && searchParams.get('error') === 'access_denied') {
    await recordFailedSignIn('denied');
    return toSignInPage('AccessDenied', await keptDestination());
  }
  return askNextAuth(action, request, context);
}

function isForm({ headers }: NextRequest): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? '');
}

async function refuseForNow(action: string, request: NextRequest): Promise<Response | null> {
  if (!ASKS_PROVIDER.includes(action)) return null;
  const wait = await waitForSignIn(action === 'signin' ? 'start' : 'callback', request.headers);
  return wait === null ? null : signInProblem('RateLimited', request, { 'Retry-After': String(wait) });
}

async function askNextAuth(action: string, request: NextRequest, context: Context): Promise<Response> {
  let metadata: ProviderMetadata | null = null;
  try {
    if (action === 'signin') metadata = await providerMetadata(FRESH_MS);
    if (action === 'callback') metadata = await providerMetadata();
  } catch (error) {
    log().error({ err: error }, 'the identity provider could not be asked for its addresses');
    return signInProblem('OAuthSignin', request);
  }
  const attempt = newAttempt(action);
  await replacePoisonedDestination();
  const response: Response = await NextAuth(tamed(request, action), context, authOptions(attempt, metadata));
  if (action === 'callback' && !attempt.started) {
    await recordFailedSignIn('failed');
    // Two tabs began to sign in and the other one was quicker: the browser is signed in, which is what was wanted.
    if ((await currentSession()) !== null) return seeOther(`${config().url}${await keptPath()}`);
    if (attempt.providerSilent) return toSignInPage('ProviderSilent', await keptDestination());
  }
  if (attempt.signOutFailed) return signInProblem('Callback', request);
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** next-auth adds a sign-in's query to what it asks of the provider, and answers 500 to a callbackUrl that is no address. */
function tamed(request: NextRequest, action: string): NextRequest {
  const url = new URL(request.nextUrl.href);
  if (action === 'callback') url.searchParams.delete('callbackUrl');
  else url.search = '';
  return new NextRequest(url, request);
}

async function replacePoisonedDestination(): Promise<void> {
  const { url } = config();
  const name = cookieNames(config()).callbackUrl;
  const jar = await cookies();
  const kept = jar.get(name)?.value;
  const safe = `${url}${confinePath(kept, url)}`;
  if (kept !== undefined && kept !== safe && kept !== url) jar.set(name, safe, cookieOptions(url));
}

/** Where the sign-in that was begun last is to lead. */
async function keptPath(): Promise<string> {
  return confinePath(await keptDestination(), config().url);
}

async function keptDestination(): Promise<string | undefined> {
  return (await cookies()).get(cookieNames(config()).callbackUrl)?.value;
}

/** A POST is the page's script asking for an address to go to; a GET is the browser itself. */
function signInProblem(error: SignInError, request: NextRequest, headers: Record<string, string> = {}): Response {
  if (request.method !== 'POST') return toSignInPage(error, undefined);
  const status = error === 'RateLimited' ? 429 : 503;
  return Response.json(
    { url: `${config().url}/signin?error=${error}` },
    { status, headers: { ...headers, 'Cache-Control': 'no-store' } },
  );
}

function toSignInPage(error: SignInError | null, destination: string | undefined): Response {
  const { url } = config();
  const target = new URL('/signin', url);
  const path = confinePath(destination, url);
  if (path !== '/') target.searchParams.set('callbackUrl', path);
  if (error !== null) target.searchParams.set('error', error);
  return seeOther(target.href);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}

async function recordFailedSignIn(outcome: 'denied' | 'failed'): Promise<void> {
  await recordEvent(eventOf(UNKNOWN_PERSON, 'sign-in'), { outcome, failure: null, roleThen: null, renamedTo: null });
}
