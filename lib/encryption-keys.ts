export type EncryptionKey = { id: string; secret: Uint8Array };

/**
 * Reads `id:base64,id:base64`. Each key is 32 bytes, as A256GCM wants. `problems` has a sentence for each part that is none;
 * an empty text has no keys and no problems, since absence is told of elsewhere.
 */
export function parseEncryptionKeys(text: string): { keys: EncryptionKey[]; problems: string[] } {
  const keys: EncryptionKey[] = [];
  const problems: string[] = [];
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  for (const [index, part] of parts.entries()) {
    const [, id, base64] = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
    const secret = Buffer.from(base64 ?? '', 'base64');
    if (id !== undefined && secret.length === 32) keys.push({ id, secret: new Uint8Array(secret) });
    // The text itself is a secret, so the message names the position only.
    else problems.push(`ENCRYPTION_KEYS: part ${index + 1} must be an id, a colon and 32 bytes in base64`);
  }
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) problems.push('ENCRYPTION_KEYS: an id is used twice');
  return { keys, problems };
}
