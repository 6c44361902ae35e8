import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Servers for one behaviour each, all on 127.0.0.1. `close` ends them, whatever they are in the middle of. */
export class TinyServers {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #names: UdpSocket[] = [];

  /** An HTTP server; resolves to its origin. */
  async serving(answer: RequestListener): Promise<string> {
    return `http://127.0.0.1:${await this.#listen(createServer(answer))}`;
  }

  /** An HTTPS server under a certificate; resolves to its port. */
  servingTls(identity: { key: string; cert: string }, answer: RequestListener): Promise<number> {
    return this.#listen(createTlsServer(identity, answer));
  }

  /** A server that writes these bytes, whatever it is asked, and closes unless told not to. */
  writing(bytes: string, end = true): Promise<string> {
    return this.raw((socket) => socket.once('data', () => (end ? socket.end(bytes) : socket.write(bytes))));
  }

  /** A server on bare connections. */
  async raw(onConnection: (socket: Socket) => void): Promise<string> {
    const server = createRawServer((socket) => {
      socket.on('error', () => undefined);
      onConnection(socket);
    });
    return `http://127.0.0.1:${await this.#listen(server)}`;
  }

  /** A name server that gives every name this IPv4 address; resolves to its `host:port`. */
  async naming(address: string): Promise<string> {
    const socket = createSocket('udp4');
    this.#names.push(socket);
    socket.on('message', (asked, from) => socket.send(nameAnswer(asked, address), from.port, from.address));
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return `127.0.0.1:${socket.address().port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    for (const socket of this.#names.splice(0)) socket.close();
    const listening = this.#servers.splice(0).filter((server) => server.listening);
    await Promise.all(listening.map((server) => once(server.close(), 'close')));
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    server.on('connection', (socket: Socket) => this.#sockets.add(socket));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port; // it listens on TCP
  }
}

/** One question repeated, and one A record for it (RFC 1035 §4.1). */
function nameAnswer(asked: Buffer, address: string): Buffer {
  const head = Buffer.from([asked[0] ?? 0, asked[1] ?? 0, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]);
  const question = asked.subarray(12, asked.indexOf(0, 12) + 5);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]);
  return Buffer.concat([head, question, record]);
}
