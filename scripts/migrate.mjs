// `npm run migrate`: brings the console's database up to date, starting the embedded one for that if need be.
import { runCommand } from './stack/command.mjs';
import { migrate } from './stack/stack.mjs';
import { withDatabase } from './stack/with-database.mjs';

await runCommand((signal) =>
  withDatabase(signal, async (env) => {
    await migrate(env, signal);
    console.log('The database is up to date.');
  }),
);
