import 'server-only';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { config } from '@/lib/config';
import { callProvider } from '@/lib/auth/provider-call';
import type { ProviderMetadata } from '@/lib/auth/provider-metadata';

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/**
 * Checks an ID token that came along although none was asked for: signature, issuer, audience and times. A nonce belongs to
 * the scope `openid`, which Evo apps cannot count on, so none was sent: a token with one answers somebody else's sign-in.
 * Resolves to whom it names; throws where anything is off.
 */
export async function verifyIdToken(idToken: string, metadata: ProviderMetadata): Promise<string> {
  if (metadata.jwks_uri === undefined)
    throw new Error('The identity provider publishes no keys to check its ID token with.');
  const answer = await callProvider(metadata.jwks_uri, { timeoutMs: 10_000 });
  const keys = createLocalJWKSet(JSON.parse(answer.body) as JSONWebKeySet); // jose checks the shape itself
  const { payload } = await jwtVerify(idToken, keys, {
    issuer: metadata.issuer,
    audience: config().evo.clientId,
    algorithms: ALGORITHMS,
    clockTolerance: 60,
    // With it, a token from the future is refused as well.
    maxTokenAge: '1h',
    requiredClaims: ['sub', 'exp', 'iat'],
  });
  const { clientId } = config().evo;
  const namesOthers = Array.isArray(payload.aud) && payload.aud.length > 1;
  if ((namesOthers || payload['azp'] !== undefined) && payload['azp'] !== clientId)
    throw new Error('The ID token was given to another client.');
  if (payload.nonce !== undefined) throw new Error('The ID token answers another sign-in.');
  return payload.sub ?? '';
}
