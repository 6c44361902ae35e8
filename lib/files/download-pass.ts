import 'server-only';
import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { config } from '@/lib/config';
import type { FileAddress } from './operation';

const LIFE = '2m';
const AUDIENCE = 'evo-file-console/download';

type Bearer = { sessionId: string; address: FileAddress };

/**
 * The way from an answer to the bytes: Evo's link, sealed, for this session and file alone and for two minutes. The browser
 * hands it back to the console, which then redirects there; scripts of the page never see the link itself.
 */
export async function sealLink(link: URL, { sessionId, address }: Bearer): Promise<string> {
  return new EncryptJWT({ link: link.href, fileId: address.fileId })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(AUDIENCE)
    .setSubject(sessionId)
    .setExpirationTime(LIFE)
    .encrypt(key());
}

/** The link in a pass, if it is ours, in time, and of this session and file; else null. */
export async function openPass(pass: string, { sessionId, address }: Bearer): Promise<string | null> {
  try {
    const { payload } = await jwtDecrypt(pass, key(), {
      audience: AUDIENCE,
      subject: sessionId,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return payload['fileId'] === address.fileId && typeof payload['link'] === 'string' ? payload['link'] : null;
  } catch {
    return null;
  }
}

/** A key of its own, so that nothing else sealed under the same secret can pass for it. */
function key(): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', config().nextAuthSecret, '', AUDIENCE, 32));
}
