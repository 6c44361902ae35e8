import 'server-only';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { z } from 'zod';
import { config } from '@/lib/config';

const Grant = z.object({
  accessToken: z.string().min(1),
  /** null: the issuer gave none, so the session lives as long as the access token. */
  refreshToken: z.string().min(1).nullable(),
  /** Epoch milliseconds on our own clock: when the answer came, and when the access token ends. */
  receivedAt: z.number(),
  expiresAt: z.number(),
});
/** What the identity provider gave the console to act for a person. Never leaves the server. */
export type Grant = z.infer<typeof Grant>;

/** The stored tokens are not this session's, were changed, or their key is gone. */
export class GrantUnreadableError extends Error {
  constructor(cause: unknown) {
    super('The stored tokens of a session could not be read.', { cause });
    this.name = 'GrantUnreadableError';
  }
}

/** Encrypts tokens for one session, with the newest key. The session's id and the issuer are part of what is authenticated. */
export async function encryptGrant(sessionId: string, grant: Grant): Promise<string> {
  const [key] = config().encryptionKeys;
  if (key === undefined) throw new Error('There is no encryption key.');
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(grant)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id, sid: sessionId, iss: config().evo.issuerUrl })
    .encrypt(key.secret);
}

/** The tokens of that very session. `isOldKey`: another key than the newest wrote them. Throws a GrantUnreadableError. */
export async function decryptGrant(sessionId: string, jwe: string): Promise<{ grant: Grant; isOldKey: boolean }> {
  const keys = config().encryptionKeys;
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(
      jwe,
      ({ kid }) => {
        const key = keys.find(({ id }) => id === kid);
        if (key === undefined) throw new Error('The key that encrypted these tokens is not configured.');
        return key.secret;
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    );
    // Without this, tokens copied from one session's row to another's would be accepted there.
    if (protectedHeader.sid !== sessionId) throw new Error('The tokens belong to another session.');
    // A database may have served the sandbox before a real Evo: the tokens of one are never sent to the other.
    if (protectedHeader.iss !== config().evo.issuerUrl) throw new Error('The tokens come from another issuer.');
    const grant = Grant.parse(JSON.parse(new TextDecoder().decode(plaintext)));
    return { grant, isOldKey: protectedHeader.kid !== keys[0]?.id };
  } catch (error) {
    throw new GrantUnreadableError(error);
  }
}
