import { Resolver } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { request } from 'undici';
import { TinyServers } from '@/lib/testing/tiny-servers';
import { connectionsOver, connectionTo } from './connection';
import { publicLookup } from './public-address';
import { transportCause } from './transport-failure';

const servers = new TinyServers();
afterEach(() => servers.close());

/** Looks names up at a name server of its own, as the system does at the one it is told. */
function lookupAt(nameServer: string): LookupFunction {
  const resolver = new Resolver();
  resolver.setServers([nameServer]);
  return (name, options, done) => {
    resolver.resolve4(name, (error, addresses = []) => {
      if (options.all)
        return done(
          error,
          addresses.map((address) => ({ address, family: 4 })),
        );
      done(error, addresses[0] ?? '', 4);
    });
  };
}

async function ask(address: string, known: (name: string) => boolean) {
  const seen: string[] = [];
  const neighbour = await servers.serving((asked, answer) => {
    seen.push(String(asked.headers.authorization));
    answer.end();
  });
  const names = publicLookup(lookupAt(await servers.naming(address)), known);
  const progress = { sent: false, status: null, expired: false };
  const url = new URL(`http://hub.api.seequent.com:${new URL(neighbour).port}/`);
  const dispatcher = connectionTo(url, () => (progress.sent = true), connectionsOver(names));
  const outcome = await request(url, { dispatcher, headers: { authorization: 'Bearer secret' } }).then(
    ({ statusCode }) => statusCode,
    (error: unknown) => transportCause(error, progress),
  );
  return { outcome, seen };
}

it('refuses a hub whose name leads to a neighbour, and sends it nothing', async () => {
  const { outcome, seen } = await ask('127.0.0.1', () => false);
  expect(outcome).toEqual({ kind: 'untrusted-address' });
  expect(seen).toEqual([]);
});

it.each(['10.0.0.1', '169.254.169.254', '192.168.0.1'])('refuses a hub at %s', async (address) => {
  expect((await ask(address, () => false)).outcome).toEqual({ kind: 'untrusted-address' });
});

it('lets a name that the configuration spells out stand where it likes', async () => {
  const { outcome, seen } = await ask('127.0.0.1', (name) => name === 'hub.api.seequent.com');
  expect(outcome).toBe(200);
  expect(seen).toEqual(['Bearer secret']);
});
