import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Core } from '@/sandbox/core';
import type { Account } from '@/sandbox/identity/accounts';
import { AUDIENCE } from '@/sandbox/identity/scopes';

const claims = z.object({
  sub: z.string(),
  exp: z.number(),
  iat: z.number(),
  scope: z.array(z.string()),
  token_epoch: z.number(),
  client_id: z.string(),
  sid: z.string().optional(),
  jti: z.string().optional(),
});

export type Claims = z.infer<typeof claims>;

export interface Caller {
  account: Account;
  claims: Claims;
}

export type BearerResult = { ok: true; caller: Caller } | { ok: false; reason: 'missing-token' | 'invalid-token' };

const CACHED_TOKENS = 2000;

/** Reads `Authorization` headers. Signatures are checked once a token; expiry and revocation on every call. */
export class BearerReader {
  private readonly verified = new Map<string, Claims>();

  constructor(private readonly core: Core) {}

  async read(header: string | undefined, scope?: string): Promise<BearerResult> {
    const token = /^Bearer +([\x21-\x7e]+) *$/i.exec(header ?? '')?.[1];
    if (token === undefined) return { ok: false, reason: 'missing-token' };
    const found = this.verified.get(token) ?? (await this.verify(token));
    if (found === null || !this.stillValid(found)) return { ok: false, reason: 'invalid-token' };
    if (scope !== undefined && !found.scope.includes(scope)) return { ok: false, reason: 'invalid-token' };
    const account = this.core.accounts.find(found.sub);
    return account === undefined
      ? { ok: false, reason: 'invalid-token' }
      : { ok: true, caller: { account, claims: found } };
  }

  private stillValid(found: Claims): boolean {
    const epoch = this.core.accounts.find(found.sub)?.tokenEpoch;
    return found.exp * 1000 > this.core.clock.now() && found.token_epoch === epoch;
  }

  private async verify(token: string): Promise<Claims | null> {
    try {
      const { payload } = await jwtVerify(token, this.core.keys.publicKey, {
        issuer: this.core.origin,
        audience: AUDIENCE,
        algorithms: ['RS256'],
        // Expiry is judged by the sandbox's clock, in stillValid.
        currentDate: new Date(0),
      });
      const found = claims.parse(payload);
      if (this.verified.size >= CACHED_TOKENS) this.verified.clear();
      this.verified.set(token, found);
      return found;
    } catch {
      return null;
    }
  }
}
