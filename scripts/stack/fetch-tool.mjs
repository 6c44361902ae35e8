import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandFailure } from './command-failure.mjs';
import { run } from './run.mjs';
import { root } from './settings.mjs';
import { requireWritableFolder } from './writable-folder.mjs';

/**
 * Installs what scripts/NAME/package.json and its lockfile ask for into DATA_DIR/NAME, once, and returns that folder.
 * For tools too large to be fetched with everybody's dependencies.
 */
export async function fetchTool(name, signal) {
  const folder = join(resolve(root, process.env.DATA_DIR || '.data'), name);
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return folder;
  requireWritableFolder(folder, 'Choose another folder with DATA_DIR.');
  cpSync(join(root, 'scripts', name), folder, { recursive: true });
  console.log(`Fetching ${name} …`);
  const { code, output } = await run(['npm', 'ci', '--loglevel=error'], { cwd: folder, env: ownEnvironment(), signal });
  if (code !== 0) throw new CommandFailure(`${name} could not be fetched. npm said:\n${output.trim()}`);
  return folder;
}

// The variables npm hands to its scripts would point this npm at the console's own folder.
function ownEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_(local_)?prefix|package_|lifecycle_)/.test(name)),
  );
}
