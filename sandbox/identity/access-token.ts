import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Core } from '@/sandbox/core';
import type { Account } from '@/sandbox/identity/accounts';
import { AUDIENCE } from '@/sandbox/identity/scopes';

/** Claims about the person that Evo's tokens carry besides the registered ones. */
export function personClaims(account: Account): Record<string, string | number> {
  return {
    given_name: account.givenName,
    family_name: account.familyName,
    name: account.name,
    email: account.email,
    preferred_username: account.email,
    type: account.service ? 'service' : 'user',
    ver: '1.0',
    token_epoch: account.tokenEpoch,
  };
}

/** A token straight from the control door, without a browser. Same shape as the provider's. */
export async function mintAccessToken(
  core: Core,
  account: Account,
  scopes: readonly string[],
  expiresInSeconds: number,
): Promise<string> {
  const issuedAt = Math.floor(core.clock.now() / 1000);
  return new SignJWT({ ...personClaims(account), scope: scopes, client_id: 'evo-sandbox-door', sid: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: core.keys.jwk.kid })
    .setIssuer(core.origin)
    .setSubject(account.id)
    .setAudience(AUDIENCE)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresInSeconds)
    .sign(core.keys.privateKey);
}
