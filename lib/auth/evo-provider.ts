import 'server-only';
import type { OAuthConfig, TokenEndpointHandler } from 'next-auth/providers/oauth';
import { exchangeCode } from '@/lib/auth/code-exchange';
import { ProviderUnreachableError } from '@/lib/auth/provider-call';
import type { ProviderMetadata } from '@/lib/auth/provider-metadata';
import type { SignInAttempt } from '@/lib/auth/sign-in-attempt';
import { config } from '@/lib/config';
import type { StoredPerson } from '@/lib/store/people';

const SCOPES = 'evo.discovery evo.workspace evo.file offline_access';

type TokenAnswer = Awaited<ReturnType<NonNullable<TokenEndpointHandler['request']>>>;
// next-auth makes its own TokenSet of whatever it is given here; the real one stays in the attempt.
const NO_TOKENS = { tokens: {} } as TokenAnswer;

/**
 * The issuer as a next-auth provider: authorization code with PKCE and state. The code is exchanged by our own function, so
 * that no token passes through next-auth.
 */
export function evoProvider(attempt: SignInAttempt, metadata: ProviderMetadata | null): OAuthConfig<StoredPerson> {
  const { clientId, clientSecret, issuerUrl } = config().evo;
  return {
    id: 'evo',
    name: 'Evo',
    type: 'oauth',
    issuer: issuerUrl,
    idToken: false,
    checks: ['pkce', 'state'],
    authorization: { ...endpoint(metadata?.authorization_endpoint), params: { scope: SCOPES } },
    token: {
      ...endpoint(metadata?.token_endpoint),
      async request({ params, checks, provider }) {
        if (metadata === null) throw new Error('The identity provider was not asked for its addresses.');
        const redirectUri = provider.callbackUrl;
        try {
          attempt.identity = await exchangeCode(metadata, { params: knownParams(params), checks, redirectUri });
        } catch (error) {
          attempt.providerSilent = error instanceof ProviderUnreachableError;
          throw error;
        }
        return NO_TOKENS;
      },
    },
    userinfo: {
      request: () => {
        if (attempt.identity === null) throw new Error('Nobody signed in.');
        return { sub: attempt.identity.person.id };
      },
    },
    profile: () => {
      if (attempt.identity === null) throw new Error('Nobody signed in.');
      const { id, name, email } = attempt.identity.person;
      return { id, name, ...(email === null ? {} : { email }) };
    },
    clientId,
    clientSecret,
    httpOptions: { timeout: 10_000 },
  };
}

function endpoint(url: string | undefined): { url?: string } {
  return url === undefined ? {} : { url };
}

function knownParams(params: Record<string, unknown>) {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { code: text(params.code), state: text(params.state), iss: text(params.iss) };
}
