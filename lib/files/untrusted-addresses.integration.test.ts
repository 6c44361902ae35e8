import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { listOrganisations } from '@/lib/workspaces/organisations';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';
import { getRole, getWorkspace } from '@/lib/workspaces/standing';
import { deleteFile } from './delete-file';
import { getFile } from './get-file';
import { listFiles } from './list-files';
import type { FileAddress, KnownFile } from './operation';
import { restoreFile } from './restore-file';

let pit: NorthPit;
let file: FileAddress & { known: KnownFile };
let stranger: Server;
let port: number;
let received: string[];

/** Somebody else's server on this machine, which notes whatever reaches it, a token above all. */
beforeAll(async () => {
  received = [];
  stranger = createServer((request, response) => {
    received.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'without a token'}`);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  stranger.on('connection', () => received.push('a connection'));
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const address = stranger.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  pit = await openNorthPit();
  file = await pit.someFile();
});
beforeEach(() => pit.reset());
afterAll(async () => {
  stranger.close();
  await pit.close();
});

const READS: [string, (actor: Actor) => Promise<{ ok: boolean }>][] = [
  ['the list', (actor) => listFiles(actor, pit.place)],
  ['a file', (actor) => getFile(actor, file, { deleted: false })],
  ['the workspaces', (actor) => listWorkspaces(actor, pit.place.orgId)],
  ['the workspace', (actor) => getWorkspace(actor, pit.place)],
  ['the role', (actor) => getRole(actor, pit.place)],
];
const WRITES: [string, (actor: Actor) => Promise<{ ok: boolean }>][] = [
  ['the delete', (actor) => deleteFile(actor, file)],
  ['the restore', (actor) => restoreFile(actor, file)],
];

/** The operations behind them. */
const ASKED = [
  'files.list',
  'files.get',
  'files.delete',
  'files.restore',
  'workspaces.list',
  'workspaces.get',
  'workspaces.role',
];

function discoveryNaming(url: string): object {
  const { orgId } = pit.place;
  return {
    organizations: [{ id: orgId, display_name: 'Sandbox Mining' }],
    hubs: [{ code: 'bad', display_name: 'Bad', url }],
    services: [],
    service_access: [{ org_id: orgId, hub_code: 'bad', services: ['evo'] }],
  };
}

describe.each<[string, () => string]>([
  ['another port of this machine', () => `http://localhost:${port}`],
  ['this machine by its number', () => `http://127.0.0.1:${port}`],
  ['a name that resolves to it', () => `http://hub.localhost:${port}`],
  ['the trusted origin as a person there', () => `${pit.sandbox.origin}@127.0.0.1:${port}`],
  ['the trusted origin with a path', () => `${pit.sandbox.origin}/@127.0.0.1:${port}`],
  ['the trusted origin with a person', () => pit.sandbox.origin.replace('//', '//user@')],
  ['the trusted origin with a dot behind its name', () => pit.sandbox.origin.replace('localhost', 'localhost.')],
  ['the address of a cloud machine’s secrets', () => 'http://169.254.169.254'],
  ['an attacker over https', () => 'https://attacker.test'],
  ['no address', () => 'javascript:alert(1)'],
])('a hub at %s', (_, hub) => {
  it('is sent nothing, whatever is asked, and the person hears that it is not trusted', async () => {
    const fresh = await pit.signInAs('owner@sandbox.example');
    await pit.arm('discovery', { fault: '200', status: 200, body: { discovery: discoveryNaming(hub()) }, times: -1 });
    for (const [name, act] of [...READS, ...WRITES]) {
      expect(await act(fresh), name).toMatchObject({ ok: false, failure: { kind: 'untrusted-address' } });
    }
    expect(received).toEqual([]);
  });
});

describe.each([301, 302, 303, 307, 308])('a redirect with %i to another origin', (status) => {
  it('is not followed, whatever was asked', async () => {
    const headers = { Location: `http://127.0.0.1:${port}/` };
    for (const operation of ASKED) await pit.arm(operation, { fault: String(status), status, headers, times: -1 });
    for (const [name, act] of [...READS, ...WRITES]) {
      expect(await act(pit.owner), name).not.toMatchObject({ ok: true, settled: true });
    }
    for (const operation of ASKED) expect(await requestsOf(pit.sandbox, operation), operation).not.toEqual([]);
    const fresh = await pit.signInAs('owner@sandbox.example');
    await pit.arm('discovery', { fault: String(status), status, headers, times: -1 });
    expect(await listOrganisations(fresh)).toMatchObject({ ok: false, failure: { kind: 'untrusted-address' } });
    expect(received).toEqual([]);
  });
});

it('ignores every link in a list, and pages by its own count', async () => {
  const link = `http://127.0.0.1:${port}/next`;
  const [row] = await rows();
  const body = {
    files: [
      {
        file_id: file.fileId,
        name: row?.[1],
        path: '',
        size: 1,
        version_id: '1',
        links: { self: link, download: link },
      },
    ],
    links: { next: link, self: link, upload: link },
    total: 204,
  };
  await pit.arm('files.list', { fault: '200', status: 200, body });
  expect(await listFiles(pit.owner, { ...pit.place, limit: 1 })).toMatchObject({ ok: true, total: 204 });
  expect(await listFiles(pit.owner, { ...pit.place, limit: 1, offset: 1 })).toMatchObject({ ok: true, total: 204 });
  expect(received).toEqual([]);
});

async function rows() {
  const page = await listFiles(pit.owner, { ...pit.place, limit: 1 });
  return page.ok ? page.rows : [];
}

it('hears whoever does knock, so that silence means something', async () => {
  await fetch(`http://127.0.0.1:${port}/`);
  expect(received).toContain('GET / without a token');
});
