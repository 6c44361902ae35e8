import { SignJWT } from 'jose';
import type { OIDCContext } from 'oidc-provider';
import type { Core } from '@/sandbox/core';

/** With the switch `idToken` on, a token answer with an ID token in it although its request asked for no `openid`. */
export async function withIdToken(core: Core, oidc: OIDCContext, body: unknown): Promise<unknown> {
  if (!core.switches.values.idToken || typeof body !== 'object' || body === null || 'id_token' in body) return body;
  const { AuthorizationCode: code, Client: client, Account: person } = oidc.entities;
  const account = person === undefined ? undefined : core.accounts.find(person.accountId);
  if (account === undefined || client === undefined) return body;
  const issuedAt = Math.floor(core.clock.now() / 1000);
  const nonce = code?.nonce;
  const token = await new SignJWT({
    given_name: account.givenName,
    family_name: account.familyName,
    name: account.name,
    email: account.email,
    ...(nonce === undefined ? {} : { nonce }),
  })
    .setProtectedHeader({ alg: 'RS256', kid: core.keys.jwk.kid })
    .setIssuer(core.origin)
    .setSubject(account.id)
    .setAudience(client.clientId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 3600)
    .sign(core.keys.privateKey);
  return { ...body, id_token: token };
}
