import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { TlsSettings } from '@/sandbox/settings';

/** Roomy enough for the API itself to refuse an address that is too long; and an upload may take as long as it takes. */
const limits = { maxHeaderSize: 64 * 1024, requestTimeout: 0 };

/** A server on 127.0.0.1; rejects when the port is taken. Port 0 takes any that is free. */
export async function listenPlainly(port: number, listener: RequestListener): Promise<Server> {
  return listen(createServer(limits, listener), port);
}

/** The same over TLS; rejects too when certificate or key cannot be read. */
export async function listenWithTls(tls: TlsSettings, listener: RequestListener): Promise<Server> {
  const [cert, key] = await Promise.all([readFile(tls.certFile), readFile(tls.keyFile)]);
  return listen(createTlsServer({ ...limits, cert, key }, listener), tls.port);
}

async function listen(server: Server, port: number): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** The port that a server got; null where there is none. */
export function portOf(server: Server | undefined): number | null {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
