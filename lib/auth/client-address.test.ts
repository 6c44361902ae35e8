import { describe, expect, it } from 'vitest';
import { addressOf } from '@/lib/auth/client-address';

describe('addressOf', () => {
  it.each([
    ['the socket where no proxy is trusted', '203.0.113.9', '127.0.0.1, 10.0.0.1', 0, '203.0.113.9'],
    ['the socket where nothing was forwarded', '203.0.113.9', undefined, 0, '203.0.113.9'],
    ['whom the one trusted proxy spoke to', '10.0.0.2', '1.1.1.1, 198.51.100.7', 1, '198.51.100.7'],
    [
      'whom the outer of two trusted proxies spoke to',
      '10.0.0.2',
      '1.1.1.1, 198.51.100.7, 10.0.0.3',
      2,
      '198.51.100.7',
    ],
    ['the first hop where fewer proxies spoke than are trusted', '10.0.0.2', '198.51.100.7', 3, '198.51.100.7'],
    ['the socket where a trusted proxy forwarded nothing', '10.0.0.2', '', 1, '10.0.0.2'],
  ])('is %s', (_, socket, forwarded, hops, expected) => {
    expect(addressOf(socket, forwarded, hops)).toBe(expected);
  });

  it('is never longer than an address', () => {
    expect(addressOf('10.0.0.2', 'x'.repeat(5_000), 1)).toHaveLength(64);
  });
});
