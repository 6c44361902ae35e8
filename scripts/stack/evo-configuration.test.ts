import { describe, expect, it } from 'vitest';
import { evoMode } from './evo-configuration.mjs';

const EVO = {
  EVO_ISSUER_URL: 'https://ims.example',
  EVO_DISCOVERY_URL: 'https://discover.example',
  EVO_CLIENT_ID: 'client',
  EVO_CLIENT_SECRET: 'secret',
};
const WITH_EVO = { NEXTAUTH_URL: 'https://console.example', NEXTAUTH_SECRET: 'secret', ENCRYPTION_KEYS: 'a:b' };

describe('the mode of the console', () => {
  it.each([
    ['nothing at all', {}],
    ['empty values', { EVO_ISSUER_URL: '', NEXTAUTH_URL: '' }],
    ['loopback by name', { HOST: 'localhost', NEXTAUTH_URL: 'http://localhost:3000' }],
    ['loopback by number', { HOST: '127.0.0.2', NEXTAUTH_URL: 'http://[::1]:3000' }],
  ])('is the sandbox with %s', (_, env) => {
    expect(evoMode(env)).toBe('sandbox');
  });

  it('is Evo when everything is there', () => {
    expect(evoMode({ ...EVO, ...WITH_EVO, HOST: '0.0.0.0' })).toBe('evo');
  });

  it.each([
    ['one of the four', { EVO_CLIENT_ID: 'client' }, ['EVO_ISSUER_URL', 'EVO_DISCOVERY_URL', 'EVO_CLIENT_SECRET']],
    ['no address, secret or key', EVO, ['NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'ENCRYPTION_KEYS']],
    ['a public bind address and no Evo', { HOST: '0.0.0.0' }, Object.keys(EVO)],
    ['a public console address and no Evo', { NEXTAUTH_URL: 'https://console.example' }, Object.keys(EVO)],
    ['a console address that is none', { NEXTAUTH_URL: 'localhost' }, Object.keys(EVO)],
    ['half a service client', { ...EVO, ...WITH_EVO, EVO_SERVICE_CLIENT_ID: 'a' }, ['EVO_SERVICE_CLIENT_SECRET']],
  ])('is refused with %s, listing what is missing', (_, env, missing) => {
    const refusal = refusalOf(env);
    expect(refusal.exitCode).toBe(78);
    for (const name of missing) expect(refusal.message).toContain(`\n  ${name}`);
    for (const name of Object.keys(env)) expect(refusal.message).not.toContain(`\n  ${name}`);
  });
});

function refusalOf(env: Record<string, string>): { exitCode: number; message: string } {
  try {
    evoMode(env);
  } catch (error) {
    return error as { exitCode: number; message: string };
  }
  throw new Error('It was not refused.');
}
