import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';
import { openDatabases } from './open-databases.mjs';
import { prepare } from './prepare.mjs';
import { readSecrets } from './secrets.mjs';
import { consoleEnvironment } from './service-environment.mjs';
import { loadEnvironmentFile, readSettings } from './settings.mjs';
import { requireWritableFolder } from './writable-folder.mjs';

/**
 * Calls `body(env)` with the console's environment and its database open, starting the embedded one for that if need be,
 * and resolves to what it resolves to. With `mustExist` an embedded database that was never made is a failure (exit code 2).
 */
export async function withDatabase(signal, body, { mustExist = false } = {}) {
  loadEnvironmentFile();
  const settings = readSettings();
  if (mustExist && !settings.databaseUrl && !existsSync(join(settings.dataDir, 'postgres', 'data'))) {
    throw new CommandFailure(`There is no database in ${settings.dataDir}. Set DATA_DIR or DATABASE_URL.`, 2);
  }
  requireWritableFolder(settings.dataDir, 'Choose another folder with DATA_DIR.');
  await prepare({ signal });
  const secrets = await readSecrets(settings.dataDir);
  const databases = await openDatabases(settings, { console: true, sandbox: false }, secrets, signal);
  try {
    return await body(consoleEnvironment(settings, secrets, databases.consoleUrl));
  } finally {
    await databases.stop();
  }
}
