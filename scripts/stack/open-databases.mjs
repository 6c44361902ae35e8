import { CommandFailure } from './command-failure.mjs';
import { openPostgres } from './postgres.mjs';
import { createDatabases } from './postgres-connection.mjs';

/**
 * The databases of console and sandbox: those the environment names, else two in the embedded PostgreSQL, which is
 * opened only if it is needed. Like a service it has `exited`, `failure()` and `stop()`.
 */
export async function openDatabases(settings, parts, secrets, signal) {
  const wanted = [
    ...(parts.console && !settings.databaseUrl ? ['evo_console'] : []),
    ...(parts.sandbox && !settings.sandboxDatabaseUrl ? ['evo_sandbox'] : []),
  ];
  const postgres = wanted.length > 0 ? await openEmbedded(settings.dataDir, secrets, signal) : null;
  try {
    if (postgres) await createDatabases(postgres.url('postgres'), wanted);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    consoleUrl: settings.databaseUrl ?? postgres?.url('evo_console'),
    sandboxUrl: settings.sandboxDatabaseUrl ?? postgres?.url('evo_sandbox'),
    exited: postgres?.exited ?? new Promise(() => {}),
    failure: async () =>
      new CommandFailure(`The embedded PostgreSQL ended. See ${settings.dataDir}/postgres/postgres.log`),
    stop: async () => postgres?.stop(),
  };
}

function openEmbedded(dataDir, secrets, signal) {
  return openPostgres({ dataDir, password: secrets.postgresPassword, signal });
}
