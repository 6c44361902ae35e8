import { fillerFiles } from '@/sandbox/seed/filler-files';
import { hostileFiles } from '@/sandbox/seed/hostile-names';
import { insertSeedFiles } from '@/sandbox/seed/insert-files';
import { insertMadeFiles } from '@/sandbox/seed/made-files';
import { northPitFiles } from '@/sandbox/seed/north-pit';
import {
  BIG_SURVEY,
  ENERGY,
  HOSTILE_NAMES,
  MINING,
  NORTH_PIT,
  type SeedWorkspace,
  seedWorkspaces,
  workspaceId,
} from '@/sandbox/seed/organisations';
import { people, personId } from '@/sandbox/seed/people';
import { insertRoles, insertWorkspaces } from '@/sandbox/seed/seed-roles';
import { type Connection, type Database, inTransaction } from '@/sandbox/store/database';
import type { KeptSettings } from '@/sandbox/store/kept-settings';
import { createTables } from '@/sandbox/store/schema';

/** Raise it whenever the tables or the seed change: an older database is then built anew. */
const SEED_VERSION = 6;

/** Creates tables and seed, and is true, unless this very seed is there already. Takes a few seconds when it has to. */
export async function ensureSeed(database: Database, kept: KeptSettings, bigSurveyFiles: number): Promise<boolean> {
  const seed = `${SEED_VERSION}, ${bigSurveyFiles} files in Big Survey`;
  if ((await kept.read('seed')) === seed) return false;
  await inTransaction(database, async (connection) => {
    await createTables(connection);
    await insertPeople(connection);
    await insertWorkspaces(connection);
    await insertRoles(connection);
    for (const workspace of seedWorkspaces) await insertFilesOf(connection, workspace, bigSurveyFiles);
  });
  // Index-only counts of a hundred thousand files need the visibility map.
  await database.query('VACUUM (ANALYZE) files_kept');
  await kept.write('seed', seed);
  return true;
}

async function insertPeople(connection: Connection): Promise<void> {
  for (const [position, organisation] of [MINING, ENERGY].entries()) {
    await connection.query('INSERT INTO organisations VALUES ($1, $2, $3)', [
      organisation.id,
      position,
      organisation.name,
    ]);
  }
  for (const [position, person] of people.entries()) {
    await connection.query(
      'INSERT INTO accounts (id, position, email, given_name, family_name, service) VALUES ($1, $2, $3, $4, $5, $6)',
      [person.id, position, person.email, person.givenName, person.familyName, person.service],
    );
  }
}

async function insertFilesOf(connection: Connection, workspace: SeedWorkspace, bigSurveyFiles: number): Promise<void> {
  const id = workspaceId(workspace.name);
  if (workspace.name === BIG_SURVEY) {
    const crew = ['geophysics', 'survey.lead', 'editor', 'owner', 'gis.analyst'].map(personId);
    await insertMadeFiles(connection, {
      workspaceId: id,
      from: 1,
      to: bigSurveyFiles,
      people: crew,
      seeded: true,
      bytes: null,
    });
    return;
  }
  await insertSeedFiles(connection, id, filesOf(workspace));
}

function filesOf(workspace: SeedWorkspace) {
  if (workspace.name === NORTH_PIT) return northPitFiles();
  if (workspace.name === HOSTILE_NAMES) return hostileFiles();
  return fillerFiles(workspace);
}
