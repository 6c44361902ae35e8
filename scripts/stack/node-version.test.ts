import { expect, it } from 'vitest';
import { checkNodeVersion } from './node-version.mjs';

it.each(['18.20.8', '20.18.3'])('refuses Node %s', (version) => {
  expect(() => checkNodeVersion(version)).toThrow(`Node ${version} is too old`);
});

it.each(['20.19.0', '21.7.3'])('warns on Node %s', (version) => {
  expect(checkNodeVersion(version)).toBe(`Node ${version} gets no more security fixes; Node 24 does.`);
});

it.each(['22.0.0', '24.21.0'])('is content with Node %s', (version) => {
  expect(checkNodeVersion(version)).toBeNull();
});
