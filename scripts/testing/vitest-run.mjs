import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { markPreparedInUse } from '../stack/prepare.mjs';
import { neutralEnvironment } from '../stack/settings.mjs';
import { runTests } from './runner.mjs';
import { tallyOfVitest } from './tally.mjs';

// Left to itself Vitest spares a core, but most of these tests wait for a server: one more than cores keeps them all busy.
const WORKERS = `--maxWorkers=${availableParallelism() + 1}`;

/** Runs unit tests, and with a database also the integration tests. Returns the counts. */
export function runVitest({ folder, databaseUrl, signal }) {
  const projects = databaseUrl ? ['unit', 'integration'] : ['unit'];
  return runProjects({ name: 'Vitest', projects, folder, databaseUrl, signal });
}

/** Runs the integration tests that `args` name, or all. Returns the counts. */
export function runIntegrationTests({ folder, databaseUrl, args, signal }) {
  return runProjects({ name: 'Vitest', projects: ['integration'], args, folder, databaseUrl, signal });
}

/** Runs the tests that ask the production build. Returns the counts. */
export async function runBuiltTests({ folder, databaseUrl, signal }) {
  const release = markPreparedInUse();
  try {
    return await runProjects({ name: 'Vitest on the build', projects: ['built'], folder, databaseUrl, signal });
  } finally {
    release();
  }
}

function runProjects({ name, projects, args = [], folder, databaseUrl, signal }) {
  const reportFile = join(folder, `vitest-${projects[0]}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const chosen = projects.map((project) => `--project=${project}`);
  return runTests({
    name,
    command: [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', WORKERS, ...chosen, ...args, ...reporters],
    env: { ...neutralEnvironment(), TEST_DATABASE_URL: databaseUrl ?? '' },
    reportFile,
    toTally: tallyOfVitest,
    signal,
  });
}
