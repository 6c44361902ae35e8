import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { config } from '@/lib/config';
import { log } from '@/lib/log';
import type { Grant } from '@/lib/auth/grant';
import { callProvider, ProviderUnreachableError, type ProviderAnswer } from '@/lib/auth/provider-call';
import { providerMetadata, type ProviderMetadata } from '@/lib/auth/provider-metadata';

const TokenAnswer = z.object({
  access_token: z.string().min(1).max(65_536),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().max(31_536_000).optional(),
  refresh_token: z.string().min(1).max(65_536).optional(),
});
const ErrorAnswer = z.object({ error: z.string() });

/** `refused`: the grant is gone for good. `unavailable`: try again later, nothing is known to have changed. */
export type RefreshAnswer = { kind: 'granted'; grant: Grant } | { kind: 'refused' } | { kind: 'unavailable' };

const ATTEMPTS = 3;
const ALL_ATTEMPTS_MS = 12_000;
const DEFAULT_LIFE_SECONDS = 300;
/** Statuses that a server or its gateway gives without having looked at the grant. */
const NOT_NOW = new Set([429, 502, 503, 504]);

/**
 * Trades a refresh token for a new token set; never throws. Asks again, at most twice, only where the attempt was provably
 * unsent or a gateway said to come back. A lost answer may have used up the refresh token: that shows when the next request
 * tries it, and a refusal then means signing in again.
 */
export async function refreshGrant(grant: Grant): Promise<RefreshAnswer> {
  const signal = AbortSignal.timeout(ALL_ATTEMPTS_MS);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryOnce(grant, signal);
    if (answer !== 'again') return answer;
    if (attempt === ATTEMPTS || signal.aborted) return { kind: 'unavailable' };
    await pause(attempt * 200 * (0.5 + Math.random()));
  }
}

async function tryOnce(grant: Grant, signal: AbortSignal): Promise<RefreshAnswer | 'again'> {
  try {
    const metadata = await providerMetadata();
    const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: grant.refreshToken ?? '' });
    const answer = await callProvider(metadata.token_endpoint, {
      ...clientAuth(metadata, form),
      timeoutMs: 10_000,
      signal,
    });
    return readAnswer(answer, grant);
  } catch (error) {
    log().warn({ err: error }, 'the identity provider could not be asked for a new access token');
    return error instanceof ProviderUnreachableError && error.unsent ? 'again' : { kind: 'unavailable' };
  }
}

function readAnswer({ status, body }: ProviderAnswer, before: Grant): RefreshAnswer | 'again' {
  if (status === 200) return { kind: 'granted', grant: toGrant(JSON.parse(body), before.refreshToken) };
  if (NOT_NOW.has(status)) return 'again';
  const error = errorCodeOf(body);
  if (status < 500 && error === 'invalid_grant') return { kind: 'refused' };
  log().error({ status, error }, 'the identity provider gave no new access token');
  return { kind: 'unavailable' };
}

/** The tokens of a token endpoint's answer. `keptRefreshToken` stays in use where the answer brings none. Throws on nonsense. */
export function toGrant(answer: unknown, keptRefreshToken: string | null): Grant {
  const tokens = TokenAnswer.parse(answer);
  // The life is counted from receipt on our own clock: an absolute time would trust that both clocks agree.
  const receivedAt = Date.now();
  const lifeMs = (tokens.expires_in ?? DEFAULT_LIFE_SECONDS) * 1_000;
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token ?? keptRefreshToken,
    receivedAt,
    expiresAt: receivedAt + lifeMs,
  };
}

/** Adds the console's client credentials to a form, or as a header where the provider takes them only there. */
export function clientAuth(
  metadata: ProviderMetadata,
  form: URLSearchParams,
): { form: URLSearchParams; authorization?: string } {
  const { clientId, clientSecret } = config().evo;
  if (clientAuthMethod(metadata) === 'client_secret_basic') {
    const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
    return { form, authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  }
  form.set('client_id', clientId);
  form.set('client_secret', clientSecret);
  return { form };
}

/** How the console proves to the provider which client it is. */
export function clientAuthMethod(metadata: ProviderMetadata): 'client_secret_post' | 'client_secret_basic' {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_post'];
  const onlyBasic = !methods.includes('client_secret_post') && methods.includes('client_secret_basic');
  return onlyBasic ? 'client_secret_basic' : 'client_secret_post';
}

function errorCodeOf(body: string): string | null {
  try {
    return ErrorAnswer.parse(JSON.parse(body)).error.slice(0, 60);
  } catch {
    return null;
  }
}
