// `npm run migrate`: brings the console's database up to date, starting the embedded one for that if need be.
import { runCommand } from './stack/command.mjs';
import { openDatabases } from './stack/open-databases.mjs';
import { prepare } from './stack/prepare.mjs';
import { readSecrets } from './stack/secrets.mjs';
import { loadEnvironmentFile, readSettings } from './stack/settings.mjs';
import { migrate } from './stack/stack.mjs';
import { requireWritableFolder } from './stack/writable-folder.mjs';

await runCommand(async (signal) => {
  loadEnvironmentFile();
  const settings = readSettings();
  requireWritableFolder(settings.dataDir, 'Choose another folder with DATA_DIR.');
  await prepare({ signal });
  const secrets = await readSecrets(settings.dataDir);
  const databases = await openDatabases(settings, { console: true, sandbox: false }, secrets, signal);
  try {
    await migrate({ ...process.env, DATABASE_URL: databases.consoleUrl }, signal);
    console.log('The database is up to date.');
  } finally {
    await databases.stop();
  }
});
