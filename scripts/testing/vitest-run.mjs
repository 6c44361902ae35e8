import { join } from 'node:path';
import { neutralEnvironment } from '../stack/settings.mjs';
import { runTests } from './runner.mjs';
import { tallyOfVitest } from './tally.mjs';

/** Runs unit tests, and with a database also the integration tests. Returns the counts. */
export function runVitest({ folder, databaseUrl, signal }) {
  const reportFile = join(folder, 'vitest.json');
  const projects = databaseUrl ? [] : ['--project=unit'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return runTests({
    name: 'Vitest',
    command: [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...projects, ...reporters],
    env: { ...neutralEnvironment(), TEST_DATABASE_URL: databaseUrl ?? '' },
    reportFile,
    toTally: tallyOfVitest,
    signal,
  });
}
