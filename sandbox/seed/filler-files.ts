import { personId } from '@/sandbox/seed/people';
import type { SeedWorkspace } from '@/sandbox/seed/organisations';
import { planFile, type SeedFile } from '@/sandbox/seed/seed-file';

const kinds: [folder: string, name: (n: string) => string][] = [
  ['/drilling/', (n) => `hole_${n}_survey.csv`],
  ['/wireline/', (n) => `hole_${n}_gamma.las`],
  ['/design/', (n) => `section_${n}.dxf`],
  ['/reports/', (n) => `site_report_${n}.pdf`],
  ['/models/', (n) => `domain_${n}.obj`],
  ['/imagery/', (n) => `tile_${n}.tif`],
];

/** A handful of ordinary files for a workspace that the role audit only looks at. */
export function fillerFiles(workspace: SeedWorkspace): SeedFile[] {
  const writers = [...workspace.members.owner, ...workspace.members.editor].map(personId);
  const people: readonly [string | null, ...string[]] = [null, ...writers];
  return Array.from({ length: workspace.fillerFiles }, (_, index) => {
    const [folder, nameOf] = kinds[index % kinds.length] ?? ['/', (n: string) => `${n}.csv`];
    const name = nameOf(String(1 + Math.floor(index / kinds.length)).padStart(3, '0'));
    return planFile({ label: `${workspace.name}${folder}${name}`, folder, name, people });
  });
}
