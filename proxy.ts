import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy, reportingEndpoints } from '@/lib/auth/content-security-policy';
import { cookieNames } from '@/lib/auth/cookies';
import { PATH_HEADER } from '@/lib/auth/path-header';
import { config as configuration } from '@/lib/config';

export const config = { matcher: ['/((?!api/|_next/|metrics$|icon\\.svg|robots\\.txt).*)'] };

/** With all that lies below them. */
const OPEN_PAGES = ['/signin', '/signed-out', '/errors'];
const PAGE_METHODS = ['GET', 'HEAD', 'POST'];
const POLICY_HEADER = 'Content-Security-Policy';

/**
 * Comfort, and the nonce of a page's scripts. It spares a person without a session a page that would send them to the
 * sign-in page anyway. Every page, handler and action asks for the actor itself.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!PAGE_METHODS.includes(request.method)) return refuseMethod();
  const { pathname, search } = request.nextUrl;
  const path = `${pathname}${search}`;
  const hasCookie = request.cookies.has(cookieNames(configuration()).session);
  if (request.method === 'GET' && !hasCookie && !isOpen(pathname)) {
    const target = new URL('/signin', configuration().url);
    if (path !== '/') target.searchParams.set('callbackUrl', path);
    return NextResponse.redirect(target, 307);
  }
  return goOn(request, path);
}

function goOn(request: NextRequest, path: string): NextResponse {
  const { url, evo, isDevelopment } = configuration();
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({
    nonce,
    consoleUrl: url,
    blobOrigins: evo.allowedOrigins,
    issuerUrl: evo.issuerUrl,
    isDevelopment,
  });
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, path);
  // Next gives its scripts the nonce it finds in the policy on the request.
  headers.set(POLICY_HEADER, policy);
  headers.delete(`${POLICY_HEADER}-Report-Only`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY_HEADER, policy);
  response.headers.set('Reporting-Endpoints', reportingEndpoints(url));
  return response;
}

function isOpen(path: string): boolean {
  return OPEN_PAGES.some((page) => path === page || path.startsWith(`${page}/`));
}

function refuseMethod(): NextResponse {
  return new NextResponse(null, { status: 405, headers: { Allow: PAGE_METHODS.join(', ') } });
}
