import { spawnSync } from 'node:child_process';
import { lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endWithParent } from './child.mjs';

const NOBODY = 65_534;
const AS_NOBODY_IN_NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/**
 * How PostgreSQL is run: it refuses root. Root gets a user namespace, in which files stay root's own; where that is
 * forbidden, as in some containers, it runs as nobody and owns its folder.
 */
export function postgresRunner() {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => {} };
  const namespace = spawnSync(AS_NOBODY_IN_NAMESPACE[0], [...AS_NOBODY_IN_NAMESPACE.slice(1), 'true']).status === 0;
  return namespace
    ? { prefix: AS_NOBODY_IN_NAMESPACE, own: (folder) => giveTo(folder, 0) }
    : { prefix: AS_NOBODY, own: (folder) => giveTo(folder, NOBODY) };
}

/** The words in front of a server that must shut down cleanly when this process dies; they follow the change of user. */
export function serverPrefix(runner) {
  return [...runner.prefix, ...endWithParent('INT')];
}

function giveTo(folder, user) {
  lchownSync(folder, user, user);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(path, user);
    else lchownSync(path, user, user);
  }
}
