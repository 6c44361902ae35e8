import { seedId } from '@/sandbox/seed/ids';
import { FORMER_COLLEAGUE_ID } from '@/sandbox/seed/people';

export const MINING = { id: seedId('organisation/mining'), name: 'Sandbox Mining' };
export const ENERGY = { id: seedId('organisation/energy'), name: 'Sandbox Energy' };

export type Role = 'owner' | 'editor' | 'viewer';

export interface SeedWorkspace {
  name: string;
  orgId: string;
  description: string;
  labels: string[];
  coordinateSystem: string;
  /** People by role, as `personId` reads them, or an id that no account answers to. */
  members: Record<Role, string[]>;
  /** How many filler files it gets; the named workspaces have files of their own. */
  fillerFiles: number;
}

const named = (name: string, description: string, members: Partial<Record<Role, string[]>>): SeedWorkspace => ({
  name,
  orgId: MINING.id,
  description,
  labels: ['north', 'drilling'],
  coordinateSystem: 'EPSG:28354',
  members: {
    owner: ['owner', 'site.manager', ...(members.owner ?? [])],
    editor: ['editor', ...(members.editor ?? [])],
    viewer: ['viewer', ...(members.viewer ?? [])],
  },
  fillerFiles: 0,
});

const further = (name: string, orgId: string, members: Partial<Record<Role, string[]>>): SeedWorkspace => ({
  name,
  orgId,
  description: '',
  labels: [],
  coordinateSystem: '',
  members: { owner: members.owner ?? [], editor: members.editor ?? [], viewer: members.viewer ?? [] },
  fillerFiles: 24,
});

const wireline = 'wireline.crew@drillco.example';
const foreman = 'drill.foreman@drillco.example';
const auditor = 'auditor@assure.example';
const reviewer = 'tailings.reviewer@assure.example';
const hydro = 'hydro.consultant@basin.example';

export const NORTH_PIT = 'North Pit';
export const HOSTILE_NAMES = 'Hostile Names';
export const BIG_SURVEY = 'Big Survey';

/** Every seeded workspace, in the order in which the state door lists them. */
export const seedWorkspaces: readonly SeedWorkspace[] = [
  named(NORTH_PIT, 'Open pit: drilling, models, design and reports.', {
    editor: ['geology.lead', 'modeller'],
    viewer: ['mine.planner', auditor],
  }),
  named(HOSTILE_NAMES, 'File names that a program may stumble over.', {}),
  named(BIG_SURVEY, 'A hundred thousand stations of a regional survey.', { editor: ['geophysics'] }),
  named('Empty', 'Nothing here yet.', {}),
  further('Tarn Creek Tailings', MINING.id, {
    owner: ['tailings.engineer'],
    editor: ['geotech.engineer', 'survey.lead', 'environment.officer'],
    viewer: [hydro, reviewer, 'site.manager'],
  }),
  further('Archive 2019–2022', MINING.id, {
    editor: ['archive.keeper', 'data.manager', 'geology.lead'],
    viewer: ['modeller', 'gis.analyst', auditor, FORMER_COLLEAGUE_ID],
  }),
  further('Regional Magnetics', MINING.id, {
    owner: ['exploration.manager'],
    editor: ['geophysics', 'field.contractor@fieldwave.example'],
    viewer: ['gis.analyst', 'graduate.geologist', auditor],
  }),
  further('Viaduct 7 Site Investigation', MINING.id, {
    owner: ['viaduct.pm', 'site.manager'],
    editor: ['data.manager', 'geotech.engineer', wireline],
    viewer: ['modeller', 'tailings.engineer', auditor],
  }),
  further('Kestrel Ridge', MINING.id, {
    owner: ['account.holder', 'data.manager'],
    editor: ['geology.lead', 'modeller', 'mine.planner', 'survey.lead', 'lab.liaison', wireline],
    viewer: ['core.shed', 'metallurgist', hydro, auditor],
  }),
  further('Kōwhai Flat Geothermal', MINING.id, {
    owner: ['exploration.manager', 'geothermal.partner@steamworks.example'],
    editor: ['hydrogeologist', 'modeller'],
    viewer: ['environment.officer', auditor],
  }),
  further('South Pit Drilling', MINING.id, {
    owner: ['mine.geologist', 'drill.supervisor'],
    editor: ['core.shed', 'database.steward', foreman],
    viewer: ['blast.engineer', 'ventilation.engineer', 'graduate.geologist'],
  }),
  further('Mill Expansion Survey', MINING.id, {
    owner: ['survey.lead', 'metallurgist'],
    editor: ['gis.analyst'],
    viewer: ['site.manager', 'environment.officer'],
  }),
  further('Steam Field West', ENERGY.id, {
    owner: ['steam.field.lead@energy.example', 'owner'],
    editor: ['reservoir.engineer@energy.example'],
  }),
];

/** The id of a seeded workspace. */
export function workspaceId(name: string): string {
  return seedId(`workspace/${name}`);
}
