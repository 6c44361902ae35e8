import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@/sandbox/core';
import type { Handler } from '@/sandbox/http/gateway';
import { withIdToken } from '@/sandbox/identity/id-token';
import { createProvider } from '@/sandbox/identity/provider';
import { handleSignIn } from '@/sandbox/identity/sign-in';

/** The identity provider as a handler of its own addresses. */
export function createIdentityHandler(core: Core): { takes: (req: IncomingMessage) => boolean; handle: Handler } {
  const provider = createProvider(core);
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === '/connect/token' && ctx.status === 200) ctx.body = await withIdToken(core, ctx.oidc, ctx.body);
  });
  const answer = provider.callback();
  const handle: Handler = async (req: IncomingMessage, res: ServerResponse) => {
    const path = pathOf(req);
    if (path.startsWith('/interaction/')) return handleSignIn(core, provider, req, res);
    if (path === '/connect/authorize') req.url = withOfflineAccess(req.url ?? '');
    await answer(req, res);
  };
  return { takes: (req) => isIdentityPath(pathOf(req)), handle };
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/';
}

function isIdentityPath(path: string): boolean {
  if (path === '/connect/userinfo') return false;
  return /^\/(connect|interaction)\//.test(path) || path.startsWith('/.well-known/');
}

/**
 * oidc-provider drops `offline_access` unless the request says `prompt=consent`; Evo gives refresh tokens
 * without it. Our consent prompt asks nothing, so the word can be added for the app.
 */
function withOfflineAccess(url: string): string {
  const question = url.indexOf('?');
  const query = new URLSearchParams(question < 0 ? '' : url.slice(question + 1));
  const prompts = (query.get('prompt') ?? '').split(' ').filter((word) => word !== '');
  const wanted = (query.get('scope') ?? '').split(' ').includes('offline_access');
  if (!wanted || prompts.includes('none') || prompts.includes('consent') || query.getAll('prompt').length > 1)
    return url;
  query.set('prompt', [...prompts, 'consent'].join(' '));
  return `${url.slice(0, question)}?${query.toString()}`;
}
