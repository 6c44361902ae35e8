/** Written over whatever a client sent under this name, by the server process itself. */
export const ADDRESS_HEADER = 'x-console-address';

/**
 * The address a request came from. Each trusted proxy appends whom it spoke to, so the last hops are its word, and all in
 * front of them is the client's own and counts for nothing.
 */
export function addressOf(socketAddress: string, forwardedFor: string | undefined, trustedHops: number): string {
  const hops = (forwardedFor ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  const chain = [...hops, socketAddress];
  const address = chain[Math.max(0, chain.length - 1 - trustedHops)] ?? socketAddress;
  return address.slice(0, 64);
}

/** The address the server process stamped on a request; requests without the stamp share one name, and so one limit. */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  return headers.get(ADDRESS_HEADER) ?? 'unknown';
}
