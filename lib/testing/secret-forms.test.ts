import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secretsIn } from '@/lib/testing/secret-forms';

const ENCODINGS: [string, (text: string) => string][] = [
  ['plain text', (text) => text],
  ['base64', (text) => Buffer.from(text).toString('base64')],
  ['base64url', (text) => Buffer.from(text).toString('base64url')],
  ['hexadecimal', (text) => Buffer.from(text).toString('hex')],
  ['an address', (text) => encodeURIComponent(text)],
  ['JSON', (text) => JSON.stringify({ text })],
];

it.each(ENCODINGS)('finds a secret in %s, whatever stands around it', (_, encode) => {
  const around = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
  const secret = fc.string({ unit: 'grapheme-ascii', minLength: 12, maxLength: 80 });
  fc.assert(
    fc.property(around, secret, around, (before, hidden, after) => {
      expect(secretsIn(encode(`${before}${hidden}${after}`), { hidden })).toEqual(['hidden']);
    }),
  );
});

it('finds nothing where there is nothing', () => {
  expect(secretsIn('a page without any', { token: 'eyJhbGciOiJSUzI1NiJ9.e30.signature' })).toEqual([]);
});
