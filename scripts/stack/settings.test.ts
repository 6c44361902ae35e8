import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PRODUCT_VARIABLES, neutralEnvironment, readSettings, root } from './settings.mjs';

/** Set by Node's tools on each run, not by who runs the console. */
const OF_THE_RUNTIME = ['NODE_ENV'];
const OF_THE_SANDBOX_ALONE = ['SANDBOX_CONSOLE_URLS', 'SANDBOX_CLIENT_SECRET'];

it('shields builds and tests from every variable that the configuration reads', () => {
  const source = readFileSync(`${root}/lib/environment.ts`, 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '');
  expect(read.length).toBeGreaterThan(15);
  expect(PRODUCT_VARIABLES).toEqual(expect.arrayContaining(read.filter((name) => !OF_THE_RUNTIME.includes(name))));
});

it('finds every variable explained in .env.example', () => {
  const example = readFileSync(`${root}/.env.example`, 'utf8');
  const explained = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(explained.toSorted()).toEqual(
    PRODUCT_VARIABLES.filter((name) => !OF_THE_SANDBOX_ALONE.includes(name)).toSorted(),
  );
});

it('takes the ports of the contract when nothing is said', () => {
  expect(readSettings({})).toMatchObject({ mode: 'sandbox', port: 3000, host: '127.0.0.1', sandboxPort: 4010 });
});

it.each(['0', '65536', '30.5', 'http'])('refuses PORT=%s', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(`PORT=${port} is not a port`);
});

it.each(['localhost/console', 'http://localhost/console', 'postgres'])('refuses DATABASE_URL=%s, unrepeated', (url) => {
  expect(() => readSettings({ DATABASE_URL: url })).toThrow(
    expect.objectContaining({ exitCode: 78, message: expect.stringMatching(/^DATABASE_URL must be an address/) }),
  );
});

it('refuses one port for two services', () => {
  expect(() => readSettings({ PORT: '4010' })).toThrow('PORT and SANDBOX_PORT are both 4010');
});

it('leaves no setting of the product in a neutral environment', () => {
  expect(neutralEnvironment({ EVO_CLIENT_ID: 'client', PATH: '/bin' })).toMatchObject({
    EVO_CLIENT_ID: '',
    PATH: '/bin',
  });
});
