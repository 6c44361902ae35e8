import 'server-only';
import { recordEvent } from '@/lib/activity/record';
import { hashSessionToken } from '@/lib/auth/cookies';
import { decryptGrant } from '@/lib/auth/grant';
import { callProvider } from '@/lib/auth/provider-call';
import { providerMetadata } from '@/lib/auth/provider-metadata';
import { eventOf } from '@/lib/auth/session-end';
import { clientAuth } from '@/lib/auth/token-endpoint';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { personOfSession } from '@/lib/store/people';
import { endSession, findSessionId } from '@/lib/store/sessions';

const REVOCATION_MS = 3_000;

/** Ends the session a cookie names: its tokens are wiped here and revoked at the provider. Throws when it stays alive. */
export async function signOut(token: string): Promise<void> {
  const ended = await db()
    .transaction()
    .execute(async (trx) => {
      const id = await findSessionId(trx, hashSessionToken(token));
      const jwe = id === null ? null : await endSession(trx, id, 'signed-out');
      if (id === null || jwe === null) return null;
      const event = eventOf(await personOfSession(trx, id), 'sign-out');
      await recordEvent(event, { outcome: 'done', failure: null, roleThen: null, renamedTo: null }, trx);
      return { id, jwe };
    });
  if (ended !== null) await revoke(ended.id, ended.jwe);
}

/** Best effort: the session is over here, whatever the provider says. */
async function revoke(sessionId: string, jwe: string): Promise<void> {
  try {
    const { grant } = await decryptGrant(sessionId, jwe);
    const metadata = await providerMetadata();
    if (grant.refreshToken === null || metadata.revocation_endpoint === undefined) return;
    const form = new URLSearchParams({ token: grant.refreshToken, token_type_hint: 'refresh_token' });
    await callProvider(metadata.revocation_endpoint, { ...clientAuth(metadata, form), timeoutMs: REVOCATION_MS });
  } catch (error) {
    log().warn({ err: error }, 'a refresh token could not be revoked at the identity provider');
  }
}
