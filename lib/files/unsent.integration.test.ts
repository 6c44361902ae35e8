import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { selfSigned } from '@/lib/testing/certificates';
import { closeBreakers } from '@/lib/testing/closed-breakers';
import { openNorthPit, openOperations, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { freePort } from '@/lib/testing/test-process';
import { TinyServers } from '@/lib/testing/tiny-servers';
import type { FailureCause } from '@/lib/evo/failure';
import { deleteFile } from './delete-file';
import { getFile } from './get-file';
import { listFiles } from './list-files';
import { restoreFile } from './restore-file';

const servers = new TinyServers();
const received: string[] = [];
let pit: NorthPit;

/** Hubs that nothing can be sent to. */
const HUBS = {
  'refuses the connection': async () => `http://127.0.0.1:${await freePort()}`,
  'has a name nobody knows': async () => 'http://no-such-hub.invalid',
  'has a certificate of its own making': async () => {
    const port = await servers.servingTls(selfSigned({ name: 'localhost' }), (_asked, answer) => {
      received.push('tls');
      answer.end();
    });
    return `https://localhost:${port}`;
  },
  'speaks no TLS': async () => (await servers.writing('HTTP/1.1 204 No Content\r\n\r\n')).replace('http:', 'https:'),
  'resets the connection before it is secure': async () => {
    const origin = await servers.raw((socket) => socket.once('data', () => socket.resetAndDestroy()));
    return origin.replace('http:', 'https:');
  },
  'is none of the allowed origins': async () =>
    servers.serving((_asked, answer) => {
      received.push('untrusted');
      answer.end();
    }),
};
type Hub = keyof typeof HUBS;

const CAUSES: Record<Hub, FailureCause> = {
  'refuses the connection': { kind: 'unreachable', reason: 'refused' },
  'has a name nobody knows': { kind: 'unreachable', reason: 'name-lookup' },
  'has a certificate of its own making': { kind: 'unreachable', reason: 'certificate' },
  'speaks no TLS': { kind: 'unreachable', reason: 'certificate' },
  'resets the connection before it is secure': { kind: 'unreachable', reason: 'other' },
  'is none of the allowed origins': { kind: 'untrusted-address' },
};

const urls = new Map<string, string>();

beforeAll(async () => {
  for (const [hub, open] of Object.entries(HUBS)) urls.set(hub, await open());
  const allowed = [...urls].filter(([hub]) => hub !== 'is none of the allowed origins').map(([, url]) => url);
  pit = await openNorthPit({ otherHubs: allowed });
});
beforeEach(() => pit.reset());
afterAll(async () => {
  await servers.close();
  await pit.close();
});

describe.each(Object.entries(CAUSES))('where the hub %s', (hub, cause) => {
  it.each([
    ['delete', deleteFile],
    ['restore', restoreFile],
  ])('a %s is provably unsent: it failed, and there is nothing to check', async (_operation, operate) => {
    const file = await pit.someFile();
    const actor = await pit.signInAs('owner@sandbox.example');
    await pit.moveHub(urls.get(hub) ?? '');
    const state = await operate(actor, file);
    expect(state).toMatchObject({ ok: false, checked: false, failure: { ...cause, status: null } });
    expect(await trailOf(state)).toBe('failed');
    expect(await openOperations()).toBe(0);
    expect(received).toEqual([]);
  });

  it('a list and a file say why they cannot be read', async () => {
    const file = await pit.someFile();
    const actor = await pit.signInAs('owner@sandbox.example');
    await pit.moveHub(urls.get(hub) ?? '');
    expect(await listFiles(actor, pit.place)).toMatchObject({ ok: false, failure: { ...cause, status: null } });
    // Three tries each would otherwise hold the second reading back.
    closeBreakers();
    expect(await getFile(actor, file)).toMatchObject({ ok: false, failure: { ...cause, status: null } });
    expect(received).toEqual([]);
  });
});
