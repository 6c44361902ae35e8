import { UNKNOWN_PERSON } from '@/components/files/file-filter';
import { eachInSteps, type Steps } from '@/components/files/in-steps';
import type { ListedFile } from '@/components/files/listed-file';
import { personLabel } from '@/components/shell/person-name';
import type { Person } from '@/lib/evo/model';
import { FAMILIES, type Family } from '@/lib/files/family';

export type PersonOption = { value: string; label: string };

/** The people who stand in one place of the files, by name; `unknown user` last. */
export function* peopleOf(
  files: readonly ListedFile[],
  who: (file: ListedFile) => Person | null,
): Steps<PersonOption[]> {
  const people = new Map<string, string>();
  let unknown = false;
  yield* eachInSteps(files, (file) => {
    const person = who(file);
    if (person === null) unknown = true;
    else if (!people.has(person.id)) people.set(person.id, personLabel(person));
  });
  const options = [...people].map(([value, label]) => ({ value, label }));
  options.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return unknown ? [...options, { value: UNKNOWN_PERSON, label: 'unknown user' }] : options;
}

export type FamilyPart = { family: Family; files: number; bytes: number };

/** What each family amounts to, largest first. Families without a file are left out. */
export function* familiesOf(files: readonly ListedFile[]): Steps<FamilyPart[]> {
  const parts = new Map<Family, FamilyPart>(FAMILIES.map((family) => [family, { family, files: 0, bytes: 0 }]));
  yield* eachInSteps(files, (file) => {
    const part = parts.get(file.family);
    if (part === undefined) return;
    part.files += 1;
    part.bytes += Math.max(0, file.size);
  });
  return [...parts.values()].filter((part) => part.files > 0).sort((a, b) => b.bytes - a.bytes || b.files - a.files);
}

export const FAMILY_WORDS: Record<Family, string> = {
  table: 'Tables',
  log: 'Logs',
  cad: 'CAD',
  raster: 'Rasters',
  mesh: 'Meshes',
  document: 'Documents',
  other: 'Other',
};
