// `npm run integration`: the integration tests alone. Words after `--` go to Vitest: `npm run integration -- lib/files`.
import { runCommand } from './stack/command.mjs';
import { prepare } from './stack/prepare.mjs';
import { withTestPostgres, withTestRun } from './testing/test-run.mjs';
import { runIntegrationTests } from './testing/vitest-run.mjs';

await runCommand(integration, { interruptedCode: 130 });

async function integration(signal) {
  await prepare({ signal });
  const args = process.argv.slice(2);
  return withTestRun((folder) =>
    withTestPostgres({ folder, signal }, (postgres) =>
      runIntegrationTests({ folder, databaseUrl: postgres.url('postgres'), args, signal }),
    ),
  );
}
