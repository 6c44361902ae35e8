import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

const stored = z.object({
  signingKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  cookieKey: z.string(),
  linkKey: z.string(),
});
type Stored = z.infer<typeof stored>;

export interface Keys {
  /** Private key set of the identity provider. */
  jwk: JWK & { kid: string };
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  cookieKey: string;
  /** Signs download links. */
  linkKey: string;
}

/** This installation's keys, made once and kept under `DATA_DIR/sandbox/` for its owner only. */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const folder = join(dataDir, 'sandbox');
  const path = join(folder, 'keys.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = (await readKept(path)) ?? (await makeKeys(path));
  const jwk: JWK & { kid: string } = { ...kept.signingKey };
  const publicJwk: JWK = { kty: jwk.kty, n: jwk.n, e: jwk.e, alg: 'RS256' };
  return {
    jwk,
    privateKey: asKey(await importJWK(jwk, 'RS256')),
    publicKey: asKey(await importJWK(publicJwk, 'RS256')),
    cookieKey: kept.cookieKey,
    linkKey: kept.linkKey,
  };
}

async function readKept(path: string): Promise<Stored | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : stored.parse(JSON.parse(text));
}

async function makeKeys(path: string): Promise<Stored> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const made = stored.parse({
    signingKey: { ...jwk, alg: 'RS256', use: 'sig', kid: randomBytes(12).toString('base64url') },
    cookieKey: randomBytes(32).toString('base64url'),
    linkKey: randomBytes(32).toString('base64url'),
  });
  // Written aside first: a crash in between must not leave half a key file.
  await writeFile(`${path}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return made;
}

function asKey(key: CryptoKey | Uint8Array): CryptoKey {
  if (key instanceof Uint8Array) throw new Error('keys.json does not hold an RSA key');
  return key;
}
