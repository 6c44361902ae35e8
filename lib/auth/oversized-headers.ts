import 'server-only';
import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

const STATUS_OF_ERROR: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const PAGE = `<!doctype html><html lang="en"><title>Too many cookies</title>
<h1>Your browser sent more than this console accepts</h1>
<p>Most often the cookies of this address have grown too large. Delete the cookies for it in your browser, then open the page again.</p>
</html>`;

/**
 * Has the server answer headers above Node's limit with a page that says what to do, where Node alone sends none, and
 * whatever else is no HTTP as Node would. Once a server.
 */
export function explainOversizedHeaders(server: Server): void {
  if (server.listenerCount('clientError') > 0) return;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else refuse(socket, STATUS_OF_ERROR[error.code ?? ''] ?? 400);
  });
}

function refuse(socket: Duplex, status: number): void {
  const body = status === 431 ? PAGE : '';
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: text/html; charset=utf-8',
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
