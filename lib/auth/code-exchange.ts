import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Grant } from '@/lib/auth/grant';
import { verifyIdToken } from '@/lib/auth/id-token';
import { callProvider, ProviderUnreachableError } from '@/lib/auth/provider-call';
import type { ProviderMetadata } from '@/lib/auth/provider-metadata';
import { clientAuth, toGrant } from '@/lib/auth/token-endpoint';
import type { StoredPerson } from '@/lib/store/people';

/** What the browser brought back, and what was kept when it left. */
export type Returned = {
  params: { code?: string | undefined; state?: string | undefined; iss?: string | undefined };
  checks: { state?: string | undefined; code_verifier?: string | undefined };
  redirectUri: string;
};

const Text = z.string().trim().min(1).max(400).optional().catch(undefined);
const Claims = z.object({
  sub: z.string().min(1).max(400),
  name: Text,
  given_name: Text,
  family_name: Text,
  email: Text,
});

/** Trades the code for tokens and reads who signed in. Throws where a check fails or the provider refuses. */
export async function exchangeCode(
  metadata: ProviderMetadata,
  returned: Returned,
): Promise<{ grant: Grant; person: StoredPerson }> {
  const { params, checks, redirectUri } = returned;
  if (!isSame(params.state, checks.state)) throw new Error('The answer belongs to another sign-in (state).');
  requireIssuer(params.iss, metadata);
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: params.code ?? '',
    code_verifier: checks.code_verifier ?? '',
    redirect_uri: redirectUri,
  });
  const answer = await callProvider(metadata.token_endpoint, { ...clientAuth(metadata, form), timeoutMs: 10_000 });
  if (answer.status !== 200) {
    const told = `The identity provider answered ${answer.status} to the code.`;
    throw answer.status >= 500 ? new ProviderUnreachableError(false, null, told) : new Error(told);
  }
  const tokens: unknown = JSON.parse(answer.body);
  const grant = toGrant(tokens, null);
  const person = personOf(grant.accessToken);
  const { id_token: idToken } = z.object({ id_token: z.string().optional() }).parse(tokens);
  if (idToken !== undefined) {
    const subject = await verifyIdToken(idToken, metadata);
    if (subject !== person.id) throw new Error('The ID token and the access token name different people.');
  }
  return { grant, person };
}

/** An issuer that announces to name itself and does not may be another one (RFC 9207). */
function requireIssuer(named: string | undefined, metadata: ProviderMetadata): void {
  const isExpected = metadata.authorization_response_iss_parameter_supported === true;
  if (named === undefined && !isExpected) return;
  if (named !== metadata.issuer) throw new Error('The answer comes from another issuer.');
}

/**
 * The access token came straight from the issuer, so its claims are its word; they serve to tell people apart and to show
 * a name, never to decide a right.
 */
function personOf(accessToken: string): StoredPerson {
  const claims = Claims.parse(decodeJwt(accessToken));
  const fullName = [claims.given_name, claims.family_name].filter((part) => part !== undefined).join(' ');
  return { id: claims.sub, name: claims.name ?? (fullName === '' ? null : fullName), email: claims.email ?? null };
}

function isSame(given: string | undefined, expected: string | undefined): boolean {
  if (given === undefined || expected === undefined || expected === '') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
