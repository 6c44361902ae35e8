import { NextResponse, type NextRequest } from 'next/server';
import { cookieNames } from '@/lib/auth/cookies';
import { PATH_HEADER } from '@/lib/auth/path-header';
import { config as configuration } from '@/lib/config';

export const config = { matcher: ['/((?!api/|_next/|icon\\.svg).*)'] };

const OPEN_PAGES = ['/signin', '/signed-out', '/errors'];

/**
 * Comfort only: it spares a person without a session a page that would send them to the sign-in page anyway. Every page,
 * handler and action asks for the actor itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const path = `${pathname}${search}`;
  const hasCookie = request.cookies.has(cookieNames(configuration().url).session);
  if (request.method === 'GET' && !hasCookie && !OPEN_PAGES.includes(pathname)) {
    const target = new URL('/signin', configuration().url);
    if (path !== '/') target.searchParams.set('callbackUrl', path);
    return NextResponse.redirect(target, 307);
  }
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, path);
  // Next takes the nonce for its scripts from this header; only the console itself may set it.
  headers.delete('content-security-policy');
  return NextResponse.next({ request: { headers } });
}
