import { expect, it } from 'vitest';
import { isDirect } from './direct-request';

const HERE = '127.0.0.1';

it.each<[boolean, string, string, Record<string, string>]>([
  [true, 'from this machine', HERE, { host: 'localhost:3000' }],
  [true, 'from this machine by address', '::ffff:127.0.0.1', { host: '127.0.0.1:3000' }],
  [true, 'over IPv6', '::1', { host: '[::1]:3000' }],
  [false, 'from another machine', '192.0.2.7', { host: 'localhost:3000' }],
  [false, 'from no known address', '', { host: 'localhost' }],
  [false, 'under a public name, as a proxy passes it on', HERE, { host: 'console.example.com' }],
  [false, 'under a name that only begins like ours', HERE, { host: 'localhost.evil.example' }],
  [false, 'without a host', HERE, {}],
  [false, 'forwarded', HERE, { host: 'localhost', 'x-forwarded-for': '192.0.2.7' }],
  [false, 'forwarded in the standard words', HERE, { host: 'localhost', forwarded: 'for=192.0.2.7' }],
  [false, 'through a proxy that says so', HERE, { host: 'localhost', via: '1.1 proxy' }],
])('%s: a request %s', (expected, _, remoteAddress, headers) => {
  expect(isDirect({ headers, socket: { remoteAddress } })).toBe(expected);
});
