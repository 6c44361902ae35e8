import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, openOperations, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { TinyServers } from '@/lib/testing/tiny-servers';
import { forgetOrganisations } from '@/lib/workspaces/organisations';
import { getRole, getWorkspace } from '@/lib/workspaces/standing';
import { deleteFile } from './delete-file';
import { getFile } from './get-file';
import { listFiles } from './list-files';
import { restoreFile } from './restore-file';

const servers = new TinyServers();
const atOldHub: string[] = [];
let oldHub: string;
let pit: NorthPit;

beforeAll(async () => {
  // Where the hub stood before: something answers there still, and knows none of its addresses.
  oldHub = await servers.serving(({ method, url }: IncomingMessage, answer) => {
    atOldHub.push(`${method ?? ''} ${url ?? ''}`);
    answer.writeHead(404, { 'content-type': 'application/json' }).end('{"message": "no route"}');
  });
  pit = await openNorthPit({ otherHubs: [oldHub] });
});
beforeEach(async () => {
  atOldHub.length = 0;
  await pit.reset();
});
afterAll(async () => {
  await servers.close();
  await pit.close();
});

/** An owner to whom discovery names the old hub once, and the new one from then on. */
async function withOldHub(): Promise<Actor> {
  await pit.moveHub(oldHub, 1);
  return pit.signInAs('owner@sandbox.example');
}

describe('a hub that has moved', () => {
  it('is found again by a list, by one more question to discovery', async () => {
    const actor = await withOldHub();
    const asked = (await requestsOf(pit.sandbox, 'discovery')).length;
    expect(await listFiles(actor, pit.place)).toMatchObject({ ok: true, total: 204 });
    expect((await requestsOf(pit.sandbox, 'discovery')).length - asked).toBe(2);
    await listFiles(actor, pit.place);
    expect((await requestsOf(pit.sandbox, 'discovery')).length - asked).toBe(2);
  });

  it('is found again by the reading of a file, of a workspace and of a role', async () => {
    const { fileId } = await pit.someFile();
    expect(await getFile(await withOldHub(), { ...pit.place, fileId })).toMatchObject({ ok: true });
    expect(await getWorkspace(await withOldHub(), pit.place)).toMatchObject({ ok: true, value: { role: 'owner' } });
    expect(await getRole(await withOldHub(), pit.place)).toMatchObject({ ok: true, value: { role: 'owner' } });
  });

  it('makes a delete fail that was sent to the old place, once; the file is found alive at the new one', async () => {
    const file = await pit.someFile();
    const actor = await withOldHub();
    const state = await deleteFile(actor, file);
    expect(state).toMatchObject({ ok: false, checked: true, failure: { kind: 'missing', status: 404 } });
    expect(await trailOf(state)).toBe('failed');
    expect(atOldHub.filter((call) => call.startsWith('DELETE'))).toHaveLength(1);
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
    expect(await deleteFile(actor, file)).toMatchObject({ ok: true, outcome: 'done' });
  });

  it('makes a restore fail likewise, and the next one succeed', async () => {
    const file = await pit.someFile();
    await deleteFile(pit.owner, file);
    const actor = await withOldHub();
    expect(await restoreFile(actor, file)).toMatchObject({ ok: false, checked: true, failure: { kind: 'missing' } });
    expect(atOldHub.filter((call) => call.startsWith('PUT'))).toHaveLength(1);
    expect(await restoreFile(actor, file)).toMatchObject({ ok: true, outcome: 'done' });
  });

  it('is asked for once, where discovery names the same place again', async () => {
    const actor = await pit.signInAs('owner@sandbox.example');
    await pit.moveHub(oldHub);
    expect(await listFiles(actor, pit.place)).toMatchObject({ ok: false, failure: { kind: 'missing', status: 404 } });
    expect(atOldHub).toHaveLength(1);
    expect(await requestsOf(pit.sandbox, 'discovery')).toHaveLength(2);
  });

  it('is not looked for where the API itself says that there is no such file', async () => {
    const actor = await pit.signInAs('owner@sandbox.example');
    const fileId = '00000000-0000-4000-8000-0000000000ff';
    expect(await getFile(actor, { ...pit.place, fileId })).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
    expect(await requestsOf(pit.sandbox, 'discovery')).toHaveLength(1);
  });
});

describe.each(['503', 'html', 'empty', 'reset', '404', 'redirect', 'huge'])('while discovery answers %s', (fault) => {
  it('a list is read at the hub it named last, and nothing is deleted or restored', async () => {
    const actor = await pit.signInAs('owner@sandbox.example');
    const file = await pit.someFile();
    expect(await listFiles(actor, pit.place)).toMatchObject({ ok: true });
    forgetOrganisations(actor);
    await pit.arm('discovery', { fault, times: -1 });
    expect(await listFiles(actor, pit.place)).toMatchObject({ ok: true, total: 204 });
    expect(await getFile(actor, file)).toMatchObject({ ok: true });
    for (const operate of [deleteFile, restoreFile]) {
      expect(await operate(actor, file)).toMatchObject({ ok: false, checked: false, failure: { status: null } });
    }
    expect(await requestsOf(pit.sandbox, 'files.delete')).toHaveLength(0);
    expect(await requestsOf(pit.sandbox, 'files.restore')).toHaveLength(0);
    expect(await openOperations()).toBe(0);
  });

  it('a list fails for whom it has named none', async () => {
    const actor = await pit.signInAs('owner@sandbox.example');
    await pit.arm('discovery', { fault, times: -1 });
    expect(await listFiles(actor, pit.place)).toMatchObject({ ok: false });
    expect(await requestsOf(pit.sandbox, 'files.list')).toHaveLength(0);
  });
});

it.each(['403', '401'])('nothing is read at the hub named last once discovery answers %s', async (fault) => {
  const actor = await pit.signInAs('owner@sandbox.example');
  expect(await listFiles(actor, pit.place)).toMatchObject({ ok: true });
  forgetOrganisations(actor);
  await pit.arm('discovery', { fault, times: -1 });
  expect(await listFiles(actor, pit.place)).toMatchObject({ ok: false, failure: { status: Number(fault) } });
});

it('an organisation for which discovery names no hub any more is not read', async () => {
  const actor = await pit.signInAs('owner@sandbox.example');
  expect(await listFiles(actor, pit.place)).toMatchObject({ ok: true });
  forgetOrganisations(actor);
  const nothing = { organizations: [], hubs: [], services: [], service_access: [] };
  await pit.arm('discovery', { fault: '200', body: { discovery: nothing }, times: -1 });
  expect(await listFiles(actor, pit.place)).toMatchObject({ ok: false, failure: { kind: 'no-hub' } });
  expect(await deleteFile(actor, await pit.someFile())).toMatchObject({ ok: false, failure: { kind: 'no-hub' } });
});
