import 'server-only';
import { randomBytes } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import { adapterFor } from '@/lib/auth/adapter';
import { confinePath } from '@/lib/auth/confine-path';
import { cookieNames, cookieOptions } from '@/lib/auth/cookies';
import { evoProvider } from '@/lib/auth/evo-provider';
import type { ProviderMetadata } from '@/lib/auth/provider-metadata';
import type { SignInAttempt } from '@/lib/auth/sign-in-attempt';
import { config, type Config } from '@/lib/config';
import { log } from '@/lib/log';

const CHECKS_SECONDS = 15 * 60;

/** next-auth's options for one request. `metadata` is needed where the identity provider is about to be asked. */
export function authOptions(attempt: SignInAttempt, metadata: ProviderMetadata | null): NextAuthOptions {
  return {
    providers: [evoProvider(attempt, metadata)],
    adapter: adapterFor(attempt),
    secret: config().nextAuthSecret,
    session: {
      strategy: 'database',
      maxAge: config().session.maxHours * 3_600,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    useSecureCookies: config().url.startsWith('https:'),
    cookies: cookiesOf(config()),
    pages: { signIn: '/signin', error: '/signin' },
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${confinePath(url, baseUrl)}`,
      // This is all the browser learns: it is what /api/auth/session answers.
      session: ({ session, user }) => ({
        user: { name: user.name ?? null, email: user.email === '' ? null : user.email },
        expires: session.expires,
      }),
    },
    logger: {
      error: (code, metadata) => log().error({ reason: reasonOf(metadata) }, `sign-in: ${code}`),
      warn: (code) => log().warn(`sign-in: ${code}`),
      // Debug messages hold states, verifiers and whole requests.
      debug: () => undefined,
    },
  };
}

function cookiesOf(console: Config): NextAuthOptions['cookies'] {
  const names = cookieNames(console);
  const options = cookieOptions(console.url);
  const short = { ...options, maxAge: CHECKS_SECONDS };
  return {
    sessionToken: { name: names.session, options },
    callbackUrl: { name: names.callbackUrl, options },
    csrfToken: { name: names.csrf, options },
    pkceCodeVerifier: { name: names.pkce, options: short },
    state: { name: names.state, options: short },
    nonce: { name: names.nonce, options: short },
  };
}

/** The message alone: an error's other members may hold what was sent. */
function reasonOf(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message.slice(0, 300);
  if (typeof metadata === 'object' && metadata !== null && 'error' in metadata) return reasonOf(metadata.error);
  return 'unknown';
}
