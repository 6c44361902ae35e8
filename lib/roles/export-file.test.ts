import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { coverageOf, toCsv, toJson } from './export-file';
import { filterMatrix } from './filter-matrix';
import { toMatrix } from './matrix';
import { withStep } from './reading';
import { readingOf, somebody, UNREAD } from './test/made-readings';

const AT = new Date('2026-06-12T12:00:00Z');
const HOSTILE = "=cmd|'/C calc'!A0";

const reading = [
  { kind: 'roles' as const, workspaceId: 'w2', roles: { failure: UNREAD } },
  { kind: 'end' as const, at: AT.getTime() },
].reduce(
  withStep,
  readingOf({ w1: { p1: 'owner', p3: 'viewer' }, w2: {}, w3: { p2: 'editor' } }, [
    { ...somebody('p1', 'ana@home.example', 'Evo Admin'), name: 'evil\u202Ename' },
    { ...somebody('p2', 'ben@home.example'), name: HOSTILE },
    somebody('p3', '+cat@away.example'),
  ]),
);
const named = {
  ...reading,
  workspaces: reading.workspaces.map((one) => (one.id === 'w3' ? { ...one, name: '@SUM(1)' } : one)),
};
const everything = toMatrix(named);

async function rowsOf(shown = everything): Promise<string[][]> {
  return parse(await new Response(toCsv(shown, AT)).text(), { bom: true });
}

describe('the table', () => {
  it('has a row for each person and a column for each workspace, and says what was not read', async () => {
    const [head, ...rows] = await rowsOf();
    expect(head).toEqual([
      ...['Person', 'E-mail', 'Person id', 'Organisation roles', 'Outside', 'Read at'],
      ...['Workspace w1', 'Workspace w2', "'@SUM(1)"],
    ]);
    const at = AT.toISOString();
    expect(rows.sort((a, b) => String(a[2]).localeCompare(String(b[2])))).toEqual([
      ['evil[RLO]name', 'ana@home.example', 'p1', 'Evo Admin', 'no', at, 'owner', 'not read', 'no role'],
      [`'${HOSTILE}`, 'ben@home.example', 'p2', 'Evo User', 'no', at, 'no role', 'not read', 'editor'],
      ['', "'+cat@away.example", 'p3', 'Evo User', 'yes', at, 'viewer', 'not read', 'no role'],
    ]);
  });

  it('holds no more than the page shows', async () => {
    const filter = { search: 'cat', outside: true, role: null, workspaceIds: ['w1'] };
    const rows = await rowsOf(filterMatrix(everything, filter));
    expect(rows.map((row) => row.length)).toEqual([7, 7]);
    expect(rows[1]?.[2]).toBe('p3');
  });
});

describe('the data', () => {
  const data = JSON.parse(toJson(named, everything, AT)) as Record<string, unknown>;

  it('has names as Evo gave them, and each role', () => {
    expect(data['people']).toContainEqual({
      id: 'p1',
      name: 'evil\u202Ename',
      email: 'ana@home.example',
      organisationRoles: ['Evo Admin'],
      outside: false,
      roles: { w1: 'owner' },
    });
    expect(data['workspaces']).toContainEqual({ id: 'w2', name: 'Workspace w2', hub: 'hub', read: false });
  });

  it('states how much was read, and what was found in it', () => {
    expect(data).toMatchObject({
      readAt: AT.toISOString(),
      homeDomain: { domain: 'home.example', people: 2, of: 3 },
      coverage: {
        scope: 'all',
        workspaces: 3,
        read: 2,
        notRead: [{ id: 'w2', name: 'Workspace w2', reason: 'timeout' }],
        gaps: [],
        peopleComplete: true,
        invitationsComplete: false,
      },
      findings: [
        { kind: 'no-owner', workspace: 'w3' },
        { kind: 'one-owner', workspace: 'w1', person: 'p1' },
      ],
    });
  });
});

it('counts a workspace that was never answered as not read', () => {
  const unfinished = { ...named, roles: new Map([...named.roles].filter(([id]) => id === 'w1')) };
  expect(coverageOf(unfinished)).toMatchObject({ workspaces: 3, read: 1 });
});
