import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { callProvider, ProviderUnreachableError } from '@/lib/auth/provider-call';
import { freePort } from '@/lib/testing/test-process';

const running: Server[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function listen(server: Server): Promise<string> {
  running.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
}

async function serve(listener: RequestListener): Promise<string> {
  return `http://${await listen(createServer(listener))}/`;
}

async function failureOf(url: string, timeoutMs = 5_000): Promise<ProviderUnreachableError> {
  const error: unknown = await callProvider(url, { form: new URLSearchParams({ a: 'b' }), timeoutMs }).catch(
    (caught: unknown) => caught,
  );
  if (error instanceof ProviderUnreachableError) return error;
  throw new Error(`It did not fail as expected: ${String(error)}`);
}

describe('a request that provably never left', () => {
  it('is one to a port that refuses', async () => {
    expect((await failureOf(`http://127.0.0.1:${await freePort()}/`)).unsent).toBe(true);
  });

  it('is one to a name that does not exist', async () => {
    expect((await failureOf('http://nowhere.invalid/')).unsent).toBe(true);
  });
});

describe('a request that may have been acted upon', () => {
  it('is one whose connection is cut', async () => {
    expect((await failureOf(await serve((request) => request.socket.destroy()))).unsent).toBe(false);
  });

  it('is one that gets no answer in time', async () => {
    const url = `http://${await listen(createTcpServer((socket) => socket.on('data', () => setTimeout(() => socket.destroy(), 400))))}/`;
    expect((await failureOf(url, 200)).unsent).toBe(false);
  });

  it('is one whose answer breaks off', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"access_token":"half', () => response.destroy());
    });
    expect((await failureOf(url)).unsent).toBe(false);
  });

  it('is one whose answer is too large', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(300_000)));
    expect((await failureOf(url)).unsent).toBe(false);
  });
});

it('does not follow a redirect', async () => {
  const url = await serve((_, response) => response.writeHead(307, { Location: 'http://elsewhere.example/' }).end());
  expect((await callProvider(url, { timeoutMs: 5_000 })).status).toBe(307);
});
