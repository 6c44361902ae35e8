import 'server-only';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';
import type { LookupAddress } from 'node:dns';

/** Networks of one's own machine, house or provider, and what is no single host: no hub of Evo stands there. */
const INSIDE: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const inside = new BlockList();
for (const [network, prefix] of INSIDE) inside.addSubnet(network, prefix, familyOf(network));

/** The code of the error for a name that leads inside. Nothing has been sent, not even a greeting. */
export const INSIDE_ADDRESS = 'EVO_INSIDE_ADDRESS';

/** Whether an IP address (v4, v6, or one written as the other) is none of the public internet. */
export function isInside(address: string): boolean {
  return inside.check(address, familyOf(address));
}

/**
 * A look-up that refuses a name of which any address lies inside, unless the name is `known` from the configuration:
 * Evo names hubs, and none of them may make the console talk to its own neighbours.
 */
export function publicLookup(resolve: LookupFunction, known: (name: string) => boolean): LookupFunction {
  return (name, options, done) => {
    resolve(name, options, (error, found, family) => {
      if (error !== null || !addressesIn(found).some(isInside) || known(name)) return done(error, found, family);
      done(Object.assign(new Error(`${name} leads to an address inside`), { code: INSIDE_ADDRESS }), found, family);
    });
  };
}

function addressesIn(found: string | LookupAddress[]): string[] {
  return typeof found === 'string' ? [found] : found.map(({ address }) => address);
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
