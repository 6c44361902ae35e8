import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';
import { run } from './run.mjs';

/** True when node_modules holds what the lockfile asks for. Optional packages are left to npm: most are for other platforms. */
export function dependenciesInstalled(root) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  return Object.entries(readPackages(join(root, 'package-lock.json')) ?? {}).every(([folder, wanted]) => {
    if (folder === '') return true;
    const found = installed[folder];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && existsSync(join(root, folder, 'package.json'));
  });
}

/** Installs exactly what the lockfile says. Fails with npm's own words. */
export async function installDependencies({ root, signal }) {
  const command = ['npm', 'ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const { code, output } = await run(command, { cwd: root, signal });
  if (code === 0) return;
  throw new CommandFailure(`The dependencies could not be installed. npm said:\n${output.trim()}`);
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}
