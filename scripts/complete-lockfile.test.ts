import { expect, it } from 'vitest';
import { lockfileProblems, missingOptionalPackages, platformOf } from './complete-lockfile.mjs';

const engine = {
  version: '1.0.0',
  optionalDependencies: { 'engine-darwin-arm64': '1.0.0', 'engine-linux-x64': '1.0.0' },
};

it('finds the platform packages that a lockfile leaves out', () => {
  const lockfile = {
    packages: { '': {}, 'node_modules/engine': engine, 'node_modules/engine-linux-x64': { version: '1.0.0' } },
  };
  expect([...missingOptionalPackages(lockfile)]).toEqual([['engine-darwin-arm64', '1.0.0']]);
});

it('looks for them where Node would: beside the package and in every folder above', () => {
  const lockfile = {
    packages: {
      'node_modules/a/node_modules/engine': engine,
      'node_modules/a/node_modules/engine-linux-x64': { version: '1.0.0' },
      'node_modules/engine-darwin-arm64': { version: '1.0.0' },
    },
  };
  expect(missingOptionalPackages(lockfile).size).toBe(0);
});

it.each([
  ['@next/swc-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@unrs/resolver-binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['@next/swc-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
])('reads the platform off the name %s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

it('complains of a recorded download address', () => {
  const lockfile = { packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' } } };
  expect(lockfileProblems(lockfile)).toEqual(['node_modules/a records the address it was downloaded from']);
});
