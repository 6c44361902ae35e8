import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '@/sandbox/settings';
import { type FileDocument, findFile, findPlaces } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';
import { register } from '@/sandbox/test/uploads';

const BLOB_URL = 'https://localhost';
let folder: string;
let certificate: string;
let sandbox: TestSandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-tls-'));
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const made = selfSigned();
  certificate = made.cert;
  await Promise.all([writeFile(certFile, made.cert), writeFile(keyFile, made.key)]);
  sandbox = await TestSandbox.start({ tls: { port: 0, certFile, keyFile }, blobUrl: BLOB_URL });
});
afterAll(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

function selfSigned(): { cert: string; key: string } {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const cert = forge.pki.createCertificate();
  cert.publicKey = keys.publicKey;
  cert.serialNumber = '01';
  cert.validity.notAfter = new Date(Date.now() + 86_400_000);
  const name = [{ name: 'commonName', value: 'localhost' }];
  cert.setSubject(name);
  cert.setIssuer(name);
  cert.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ]);
  cert.sign(keys.privateKey, forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(cert), key: forge.pki.privateKeyToPem(keys.privateKey) };
}

/** Sends to the listener what the link says, trusting its certificate. */
async function overTls(link: string, method: string, headers: Record<string, string> = {}, body = '') {
  const { pathname, search } = new URL(link);
  const target = { host: 'localhost', port: sandbox.tlsPort, path: pathname + search, ca: certificate };
  const asked = request({ ...target, method, headers: { 'content-length': Buffer.byteLength(body), ...headers } });
  asked.end(body);
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of answer ?? []) chunks.push(chunk);
  return { status: answer?.statusCode, text: Buffer.concat(chunks).toString('latin1') };
}

it('gives links under the public address of blobs, and answers them over TLS', async () => {
  const places = await findPlaces(sandbox);
  const { upload, file_id: id } = await register(sandbox, `${places.files('Empty')}/path/tls.txt`);
  expect(upload).toMatch(/^https:\/\/localhost\/file\/[^:]+\?/);
  expect(await overTls(upload, 'PUT', { 'x-ms-blob-type': 'BlockBlob' }, 'over TLS')).toEqual({
    status: 201,
    text: '',
  });
  const file = (await sandbox.as<FileDocument>('viewer', 'GET', `${places.files('Empty')}/${id}`)).json;
  expect(file.download.startsWith(`${BLOB_URL}/file/`)).toBe(true);
  expect(await overTls(file.download, 'GET')).toEqual({ status: 200, text: 'over TLS' });
  const seeded = await findFile(sandbox, places, 'README.txt');
  expect(new URL(seeded.links.self).origin).toBe(sandbox.origin);
});

it('takes the three settings together or not at all', () => {
  const base = { SANDBOX_DATABASE_URL: 'postgres://x', SANDBOX_CLIENT_SECRET: 'long enough' };
  const tls = { SANDBOX_TLS_PORT: '443', SANDBOX_TLS_CERT: 'c.pem', SANDBOX_TLS_KEY: 'k.pem' };
  expect(readSettings(base).tls).toBeNull();
  expect(readSettings({ ...base, ...tls }).tls).toEqual({ port: 443, certFile: 'c.pem', keyFile: 'k.pem' });
  for (const missing of Object.keys(tls))
    expect(() => readSettings({ ...base, ...tls, [missing]: '' })).toThrow(/SANDBOX_TLS_PORT/);
});
