import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { CommandFailure } from './command-failure.mjs';
import { isLoopback } from './evo-configuration.mjs';

/** Fails, naming the port and its variable, when somebody already listens there. */
export async function requireFreePort(port, host, variable) {
  // A browser may resolve `localhost` to either address: a stranger on the other one would answer in our place.
  const addresses = isLoopback(host) ? ['127.0.0.1', '::1'] : [host];
  for (const address of addresses) {
    const problem = await listenOnce(port, address);
    if (problem === 'EADDRINUSE') {
      throw new CommandFailure(`Port ${port} is taken. Stop what listens there, or choose another with ${variable}.`);
    }
    if (problem === 'EACCES')
      throw new CommandFailure(`Port ${port} needs more rights. Choose another with ${variable}.`);
    if (problem && address === host) throw new CommandFailure(`HOST=${host} cannot be listened on (${problem}).`);
  }
}

/** A port of 127.0.0.1 that nobody listens on now, below those the system hands to outgoing connections. */
export async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if ((await listenOnce(port, '127.0.0.1')) === null) return port;
  }
}

function listenOnce(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(null)));
  });
}
