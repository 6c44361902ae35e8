import type { Role } from '@/lib/evo/model';
import { foldText } from '@/lib/names/fold-text';
import { shownName } from '@/lib/names/shown-name';
import type { MatrixPerson, MatrixWorkspace, RoleMatrix } from './matrix';

/** `none` keeps the people without any role in the workspaces shown. */
export type RoleFilter = Role | 'none';

/** Parts that are empty do not narrow. */
export type MatrixFilter = {
  /** Part of a name, an e-mail address or an id, in any case and without regard to accents. */
  search: string;
  outside: boolean;
  role: RoleFilter | null;
  workspaceIds: string[];
};

const LONGEST_SEARCH = 200;

/** The rows and columns that are asked for. Ids of workspaces that are not there count for nothing. */
export function filterMatrix(matrix: RoleMatrix, filter: MatrixFilter): RoleMatrix {
  const wanted = new Set(filter.workspaceIds);
  const chosen = matrix.workspaces.filter(({ id }) => wanted.has(id));
  const workspaces = chosen.length === 0 ? matrix.workspaces : chosen;
  const search = foldText(filter.search.trim().slice(0, LONGEST_SEARCH));
  const people = matrix.people.filter(
    (person) =>
      (!filter.outside || person.outside) &&
      (search === '' || searchText(person).includes(search)) &&
      (filter.role === null || holds(person, filter.role, workspaces)),
  );
  return { people, workspaces, home: matrix.home };
}

function searchText({ name, email, id }: MatrixPerson): string {
  const words = [name, email].filter((word) => word !== null);
  return foldText([...words, ...words.map(shownName), id].join('\n'));
}

function holds(person: MatrixPerson, role: RoleFilter, workspaces: readonly MatrixWorkspace[]): boolean {
  if (role === 'none') return workspaces.every(({ id }) => !person.roles.has(id));
  return workspaces.some(({ id }) => person.roles.get(id) === role);
}
