export type EncryptionKey = { id: string; secret: Uint8Array };

/**
 * Reads `id:base64,id:base64`. Each key is 32 bytes, as A256GCM wants. Throws with a sentence about the first part that is
 * not one; an empty text gives an empty list, since absence is told of elsewhere.
 */
export function parseEncryptionKeys(text: string): EncryptionKey[] {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const keys = parts.map((part, index) => {
    const [, id, base64] = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
    const secret = Buffer.from(base64 ?? '', 'base64');
    // The text itself is a secret, so the message names the position only.
    if (id === undefined || secret.length !== 32) {
      throw new Error(`ENCRYPTION_KEYS: part ${index + 1} must be an id, a colon and 32 bytes in base64`);
    }
    return { id, secret: new Uint8Array(secret) };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new Error('ENCRYPTION_KEYS: an id is used twice');
  return keys;
}
