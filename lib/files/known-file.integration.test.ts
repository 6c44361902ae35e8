import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { getFile } from './get-file';
import { knownFile } from './known-file';
import type { FileAddress } from './operation';

let pit: NorthPit;
let viewer: Actor;

beforeAll(async () => {
  pit = await openNorthPit();
  viewer = await pit.signInAs('viewer@sandbox.example');
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

const LISTED = { name: 'as-listed.csv', path: '/listed/' };

async function readFile(): Promise<{ address: FileAddress; ticket: string; name: string; path: string }> {
  const { fileId } = await pit.someFile();
  const address = { ...pit.place, fileId };
  const reading = await getFile(viewer, address);
  if (!reading.ok) throw new Error('The file could not be read.');
  return { address, ticket: reading.ticket, name: reading.file.name, path: reading.file.path };
}

it('takes the ticket at its word and asks nothing', async () => {
  const { address, ticket, name, path } = await readFile();
  const before = await requestsOf(pit.sandbox, 'workspaces.get');
  const known = await knownFile(viewer, address, { ticket, listed: LISTED });
  expect(known).toEqual({ name, path, fromEvo: true, workspaceName: 'North Pit', roleThen: 'viewer' });
  expect(await requestsOf(pit.sandbox, 'workspaces.get')).toEqual(before);
});

it.each([
  ['no ticket', () => undefined],
  ['a ticket that was changed', (ticket: string) => ticket.replace(/^ey/, 'ex')],
])('reads workspace and role for the record with %s', async (_, change) => {
  const { address, ticket } = await readFile();
  const known = await knownFile(viewer, address, { ticket: change(ticket), listed: LISTED });
  expect(known).toEqual({ ...LISTED, fromEvo: false, workspaceName: 'North Pit', roleThen: 'viewer' });
});

it.each(['hang', '503'])('goes on without them where Evo does not tell: %s', async (fault) => {
  const { address } = await readFile();
  await pit.arm('workspaces.get', { fault, times: -1 });
  const known = await knownFile(viewer, address, { listed: LISTED });
  expect(known).toEqual({ ...LISTED, fromEvo: false, workspaceName: null, roleThen: null });
});

it('leaves the name empty where nobody has told it', async () => {
  const { address } = await readFile();
  expect(await knownFile(viewer, address, {})).toMatchObject({ name: '', path: '', fromEvo: false });
});
