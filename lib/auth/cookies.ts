import { createHash } from 'node:crypto';
import type { Config } from '@/lib/config';

export type CookieNames = {
  session: string;
  callbackUrl: string;
  csrf: string;
  state: string;
  pkce: string;
  nonce: string;
};

/**
 * The console's cookies. Browsers share a host's cookies between its ports, so on http the port is part of the name; on
 * https the prefix `__Host-` makes the browser itself insist on Secure, the whole path and no other domain. A console of
 * the sandbox has names of its own, so that it never takes over from one of a real Evo at the same address.
 */
export function cookieNames({ url, mode }: Pick<Config, 'url' | 'mode'>): CookieNames {
  const { protocol, port } = new URL(url);
  const console = mode === 'sandbox' ? 'evo-console-sandbox' : 'evo-console';
  const prefix = protocol === 'https:' ? `__Host-${console}` : `${console}-${port === '' ? '80' : port}`;
  return {
    session: `${prefix}.session`,
    callbackUrl: `${prefix}.callback`,
    csrf: `${prefix}.csrf`,
    state: `${prefix}.state`,
    pkce: `${prefix}.pkce`,
    nonce: `${prefix}.nonce`,
  };
}

/** Lax lets the identity provider's redirect back bring them along. */
export function cookieOptions(consoleUrl: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: consoleUrl.startsWith('https:') } as const;
}

/** What the database keeps of a session's cookie: whoever reads the table cannot sign in with it. */
export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
