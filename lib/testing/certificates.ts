import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { pki, md } from 'node-forge';

export type Identity = { key: string; cert: string };

type Asked = { name: string; from?: Date; until?: Date };

const DAY_MS = 86_400_000;

/** An authority of its own, which signs certificates for servers under test. `pem` is what makes a client trust it. */
export function certificateAuthority(): { pem: string; issue: (asked: Asked) => Identity } {
  const keys = newKeys();
  const authority = unsigned(keys.publicKey, { name: 'Test authority' });
  authority.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }]);
  authority.setIssuer(authority.subject.attributes);
  authority.sign(keys.privateKey, md.sha256.create());
  return {
    pem: pki.certificateToPem(authority),
    issue: (asked) => issued(asked, authority.subject.attributes, keys.privateKey),
  };
}

/** A certificate that nobody but its own server vouches for. */
export function selfSigned(asked: Asked): Identity {
  const keys = newKeys();
  return issued(asked, [{ name: 'commonName', value: asked.name }], keys.privateKey, keys);
}

function issued(
  asked: Asked,
  issuer: pki.CertificateField[],
  signingKey: pki.rsa.PrivateKey,
  keys = newKeys(),
): Identity {
  const certificate = unsigned(keys.publicKey, asked);
  certificate.setIssuer(issuer);
  certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 2, value: asked.name }] }]);
  certificate.sign(signingKey, md.sha256.create());
  return { key: pki.privateKeyToPem(keys.privateKey), cert: pki.certificateToPem(certificate) };
}

function unsigned(publicKey: pki.rsa.PublicKey, { name, from, until }: Asked): pki.Certificate {
  const certificate = pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `01${randomBytes(8).toString('hex')}`;
  certificate.validity.notBefore = from ?? new Date(Date.now() - DAY_MS);
  certificate.validity.notAfter = until ?? new Date(Date.now() + DAY_MS);
  certificate.setSubject([{ name: 'commonName', value: name }]);
  return certificate;
}

/** Node makes keys many times as fast as the library would. */
function newKeys(): pki.rsa.KeyPair {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const key = pki.privateKeyFromPem(privateKey);
  return { privateKey: key, publicKey: pki.setRsaPublicKey(key.n, key.e) };
}
