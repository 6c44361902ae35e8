// `npm run activity:verify`: says whether the activity trail is as it was written. Options are passed on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { runCommand } from './stack/command.mjs';
import { root } from './stack/settings.mjs';
import { migrate } from './stack/stack.mjs';
import { withDatabase } from './stack/with-database.mjs';

const VERIFY = ['--conditions=react-server', '--import', 'tsx', 'lib/activity/verify.ts'];

await runCommand((signal) => withDatabase(signal, (env) => verify(env, signal), { mustExist: true }));

async function verify(env, signal) {
  await migrate(env, signal);
  const command = [...VERIFY, ...process.argv.slice(2)];
  const [code] = await once(spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit', signal }), 'close');
  return code ?? 1;
}
