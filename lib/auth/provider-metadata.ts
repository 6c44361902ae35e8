import 'server-only';
import { z } from 'zod';
import { config } from '@/lib/config';
import { callProvider } from '@/lib/auth/provider-call';

const Endpoint = z.url({ protocol: /^https?$/ });
const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: Endpoint,
  token_endpoint: Endpoint,
  jwks_uri: Endpoint.optional(),
  revocation_endpoint: Endpoint.optional(),
  end_session_endpoint: Endpoint.optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
export type ProviderMetadata = z.infer<typeof Metadata>;

const KEEP_MS = 60 * 60 * 1_000;
const shared = globalThis as typeof globalThis & { evoConsoleProvider?: { metadata: ProviderMetadata; at: number } };

/**
 * What the identity provider says of itself, at most `maxAgeMs` ago. Throws when it cannot be had, calls itself something else
 * than the configured issuer, or names an unprotected address.
 */
export async function providerMetadata(maxAgeMs = KEEP_MS): Promise<ProviderMetadata> {
  const kept = shared.evoConsoleProvider;
  if (kept !== undefined && Date.now() - kept.at < maxAgeMs) return kept.metadata;
  const { issuerUrl } = config().evo;
  const answer = await callProvider(`${issuerUrl}/.well-known/openid-configuration`, { timeoutMs: 10_000 });
  if (answer.status !== 200) throw new Error(`The identity provider's discovery document answered ${answer.status}.`);
  const metadata = Metadata.parse(JSON.parse(answer.body));
  if (metadata.issuer !== issuerUrl)
    throw new Error(`The identity provider calls itself "${metadata.issuer}", not "${issuerUrl}".`);
  requireProtected(metadata, issuerUrl);
  shared.evoConsoleProvider = { metadata, at: Date.now() };
  return metadata;
}

function requireProtected(metadata: ProviderMetadata, issuerUrl: string): void {
  if (!issuerUrl.startsWith('https:')) return;
  const { authorization_endpoint, token_endpoint, jwks_uri, revocation_endpoint, end_session_endpoint } = metadata;
  for (const url of [authorization_endpoint, token_endpoint, jwks_uri, revocation_endpoint, end_session_endpoint]) {
    if (url !== undefined && !url.startsWith('https:'))
      throw new Error(`The identity provider names an unprotected address: ${url}`);
  }
}
