import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { ADDRESS_HEADER, addressOf } from '@/lib/auth/client-address';
import { config } from '@/lib/config';

/**
 * Puts the socket's address on every request this process receives. Next keeps no way from a route to the socket, and
 * believes a client's own X-Forwarded-For.
 */
export function stampAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    // The channel's messages are documented to carry the request.
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers['x-forwarded-for'];
    const chain = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    const { remoteAddress } = request.socket;
    request.headers[ADDRESS_HEADER] = addressOf(remoteAddress ?? 'unknown', chain, config().trustedProxyHops);
  });
}
