import { seedId } from '@/sandbox/seed/ids';

export type InstanceRole = 'Evo User' | 'Evo Admin' | 'Evo Owner';

export interface Person {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  service: boolean;
  /** Instance role in Sandbox Mining; null for people of the other organisation only. */
  mining: InstanceRole | null;
  energy: InstanceRole | null;
}

type Row = [email: string, given: string, family: string, mining?: InstanceRole | null, energy?: InstanceRole];

const rows: Row[] = [
  ['owner@sandbox.example', 'Workspace', 'Owner', 'Evo User', 'Evo User'],
  ['editor@sandbox.example', 'Workspace', 'Editor'],
  ['viewer@sandbox.example', 'Workspace', 'Viewer'],
  ['admin@sandbox.example', 'Instance', 'Admin', 'Evo Admin'],
  ['outsider@sandbox.example', 'Instance', 'Outsider'],
  ['account.holder@sandbox.example', 'Account', 'Holder', 'Evo Owner'],
  ['data.manager@sandbox.example', 'Data', 'Manager', 'Evo Admin'],
  ['site.manager@sandbox.example', 'Site', 'Manager'],
  ['geology.lead@sandbox.example', 'Geology', 'Lead'],
  ['modeller@sandbox.example', 'Resource', 'Modeller'],
  ['mine.planner@sandbox.example', 'Mine', 'Planner'],
  ['survey.lead@sandbox.example', 'Survey', 'Lead'],
  ['geophysics@sandbox.example', 'Geophysics', 'Desk'],
  ['lab.liaison@sandbox.example', 'Laboratory', 'Liaison'],
  ['core.shed@sandbox.example', 'Core', 'Shed'],
  ['tailings.engineer@sandbox.example', 'Tailings', 'Engineer'],
  ['viaduct.pm@sandbox.example', 'Viaduct', 'Project Manager'],
  ['archive.keeper@sandbox.example', 'Archive', 'Keeper'],
  ['hydrogeologist@sandbox.example', 'Site', 'Hydrogeologist'],
  ['geotech.engineer@sandbox.example', 'Geotechnical', 'Engineer'],
  ['database.steward@sandbox.example', 'Database', 'Steward'],
  ['exploration.manager@sandbox.example', 'Exploration', 'Manager'],
  ['mine.geologist@sandbox.example', 'Mine', 'Geologist'],
  ['drill.supervisor@sandbox.example', 'Drill', 'Supervisor'],
  ['gis.analyst@sandbox.example', 'GIS', 'Analyst'],
  ['environment.officer@sandbox.example', 'Environment', 'Officer'],
  ['metallurgist@sandbox.example', 'Plant', 'Metallurgist'],
  ['ventilation.engineer@sandbox.example', 'Ventilation', 'Engineer'],
  ['blast.engineer@sandbox.example', 'Blast', 'Engineer'],
  ['graduate.geologist@sandbox.example', 'Graduate', 'Geologist'],
  ['wireline.crew@drillco.example', 'Wireline', 'Crew'],
  ['drill.foreman@drillco.example', 'Drill', 'Foreman'],
  ['auditor@assure.example', 'External', 'Auditor'],
  ['tailings.reviewer@assure.example', 'Tailings', 'Reviewer'],
  ['hydro.consultant@basin.example', 'Hydro', 'Consultant'],
  ['field.contractor@fieldwave.example', 'Field', 'Contractor'],
  ['geothermal.partner@steamworks.example', 'Geothermal', 'Partner'],
  ['steam.field.lead@energy.example', 'Steam Field', 'Lead', null, 'Evo Admin'],
  ['reservoir.engineer@energy.example', 'Reservoir', 'Engineer', null, 'Evo User'],
];

const services: Row[] = [['console.service@clients.example', 'Console', 'Service', 'Evo Admin']];

/** How many accounts lead the sign-in page: the five that the contract names. */
export const MAIN_ACCOUNTS = 5;
export const SERVICE_EMAIL = 'console.service@clients.example';

/** An id that no account answers to: Evo shows such people without name and e-mail. */
export const FORMER_COLLEAGUE_ID = seedId('person/former colleague');

/** Everybody in the seed, the five main accounts first. */
export const people: readonly Person[] = [
  ...rows.map((row) => toPerson(row, false)),
  ...services.map((row) => toPerson(row, true)),
];

const idsByEmail = new Map(people.map((person) => [person.email, person.id]));

/** The id of a seeded person given as `owner` (of sandbox.example) or as a whole address. */
export function personId(who: string): string {
  const email = who.includes('@') ? who : `${who}@sandbox.example`;
  const id = idsByEmail.get(email);
  if (id === undefined) throw new Error(`nobody in the seed is called ${email}`);
  return id;
}

function toPerson([email, givenName, familyName, mining, energy]: Row, service: boolean): Person {
  const role = mining === undefined ? 'Evo User' : mining;
  return { id: seedId(`person/${email}`), email, givenName, familyName, service, mining: role, energy: energy ?? null };
}
