import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/evo/model';
import { filterMatrix, type MatrixFilter } from './filter-matrix';
import { cellOf, isInstanceAdmin, toMatrix } from './matrix';
import { anyReading, readingOf, somebody } from './test/made-readings';

const RUNS = { numRuns: 400 };
const NO_FILTER: MatrixFilter = { search: '', outside: false, role: null, workspaceIds: [] };

describe('the matrix', () => {
  it('says of each cell what Evo listed: the highest role, none, or that it was not read', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const { people, workspaces } = toMatrix(reading);
        expect(workspaces.map(({ id }) => id)).toEqual(reading.workspaces.map(({ id }) => id));
        for (const workspace of workspaces) {
          const roles = reading.roles.get(workspace.id);
          for (const person of people) {
            const given =
              roles === undefined || roles.failure !== null
                ? 'not read'
                : (ROLES.find((role) => roles.members.some((one) => one.id === person.id && one.role === role)) ??
                  'no role');
            expect(cellOf(person, workspace)).toBe(given);
          }
        }
      }),
      RUNS,
    );
  });

  it('has everybody once who is listed anywhere, those with a role first', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const { people } = toMatrix(reading);
        const members = [...reading.roles.values()].flatMap((roles) => (roles.failure === null ? roles.members : []));
        const ids = [...members, ...(reading.people?.items ?? [])].map(({ id }) => id);
        expect(people.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
        const held = people.map(({ roles }) => roles.size > 0);
        expect(held).toEqual([...held].sort((a, b) => Number(b) - Number(a)));
      }),
      RUNS,
    );
  });

  it('counts each person once a workspace, and counts agree with the cells', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const { people, workspaces } = toMatrix(reading);
        for (const workspace of workspaces) {
          if (workspace.state !== 'read') continue;
          for (const role of ROLES) {
            const cells = people.filter((person) => cellOf(person, workspace) === role).length;
            expect(workspace.counts[role]).toBe(cells);
          }
        }
      }),
      RUNS,
    );
  });

  it('fills a name that one list lacks from the other', () => {
    const [ana] = toMatrix(
      readingOf({ w1: { p1: 'viewer' } }, [{ ...somebody('p1', 'ana@home.example'), name: 'Ana' }]),
    ).people;
    expect(ana).toMatchObject({ name: 'Ana', email: 'ana@home.example', instanceAdmin: false, outside: false });
  });

  it.each([
    [['Evo User'], false],
    [['Evo Admin'], true],
    [['Evo User', 'evo owner'], true],
    [[], false],
  ])('takes %j for an instance admin: %s', (names, admin) => {
    expect(isInstanceAdmin(names)).toBe(admin);
  });
});

describe('a filter', () => {
  const anyFilter: fc.Arbitrary<MatrixFilter> = fc.record({
    search: fc.constantFrom('', 'ana', 'HOME', 'p00', 'nobody'),
    outside: fc.boolean(),
    role: fc.constantFrom(null, 'owner', 'editor', 'viewer', 'none'),
    workspaceIds: fc.subarray(['w000', 'w001', 'w002', 'elsewhere']),
  });

  it('only ever leaves out, keeps the order, and changes no cell', () => {
    fc.assert(
      fc.property(anyReading, anyFilter, (reading, filter) => {
        const matrix = toMatrix(reading);
        const shown = filterMatrix(matrix, filter);
        expect(matrix.people.filter((person) => shown.people.includes(person))).toEqual(shown.people);
        expect(matrix.workspaces.filter((one) => shown.workspaces.includes(one))).toEqual(shown.workspaces);
        expect(filterMatrix(shown, filter)).toEqual(shown);
      }),
      RUNS,
    );
  });

  const matrix = toMatrix(
    readingOf({ w1: { p1: 'owner', p2: 'viewer' }, w2: { p2: 'editor', p3: 'viewer' } }, [
      { ...somebody('p1', 'ana@home.example'), name: 'Ána Kōwhai' },
      somebody('p2', 'ben@home.example'),
      somebody('p3', 'cat@away.example'),
      somebody('p4', 'dan@home.example'),
    ]),
  );
  const shownBy = (filter: Partial<MatrixFilter>): string[] =>
    filterMatrix(matrix, { ...NO_FILTER, ...filter }).people.map(({ id }) => id);

  it.each<[Partial<MatrixFilter>, string[]]>([
    [{}, ['p1', 'p2', 'p3', 'p4']],
    [{ search: 'kowhai' }, ['p1']],
    [{ search: 'AWAY.example' }, ['p3']],
    [{ search: 'p4' }, ['p4']],
    [{ outside: true }, ['p3']],
    [{ role: 'owner' }, ['p1']],
    [{ role: 'none' }, ['p4']],
    [{ role: 'none', workspaceIds: ['w2'] }, ['p1', 'p4']],
    [{ role: 'viewer', workspaceIds: ['w1'] }, ['p2']],
    [{ workspaceIds: ['gone'] }, ['p1', 'p2', 'p3', 'p4']],
  ])('%j shows %j', (filter, ids) => {
    expect(shownBy(filter).sort()).toEqual(ids);
  });
});
