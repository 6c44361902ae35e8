import { expect, it } from 'vitest';
import { isInside } from './public-address';

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  'fc00::1',
  'fdff::1',
  'fe80::1',
  'ff02::1',
])('%s lies inside', (address) => {
  expect(isInside(address)).toBe(true);
});

it.each([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.128.0.1',
  '172.32.0.1',
  '20.50.2.1',
  '::ffff:20.50.2.1',
  '2606:4700::1111',
  '2a01:111::1',
])('%s is of the public internet', (address) => {
  expect(isInside(address)).toBe(false);
});
