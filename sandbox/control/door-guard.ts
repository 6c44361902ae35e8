import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST = /^(localhost|([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** Why a request may not pass a control door; null when it may. */
export function refusalAtDoor(req: IncomingMessage): string | null {
  if (!isLoopbackAddress(req.socket.remoteAddress ?? '')) return 'the control doors answer on loopback only';
  if (req.headers.origin !== undefined) return 'the control doors do not answer requests with an Origin header';
  if (!LOOPBACK_HOST.test(req.headers.host ?? '')) return 'the control doors answer to a loopback Host only';
  return null;
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
