/**
 * Every form in which a secret could hide in a text: as it is, percent-encoded, in hexadecimal, and in base64 of either
 * alphabet wherever in the encoded bytes it begins.
 */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
    // The first and last signs also hold bits of what stands around the secret.
    const inner = (text: string) => text.slice(Math.ceil((offset * 8) / 6), Math.floor((shifted.length * 8) / 6));
    return [inner(shifted.toString('base64')), inner(shifted.toString('base64url'))];
  });
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, encodeURIComponent(secret), escaped, bytes.toString('hex'), ...base64])];
}

/** The names of the secrets that a text holds in any form. */
export function secretsIn(text: string, secrets: Record<string, string>): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => formsOf(secret).some((form) => text.includes(form)))
    .map(([name]) => name);
}
