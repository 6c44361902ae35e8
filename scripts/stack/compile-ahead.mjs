import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** For V8: compile every function of this script when it comes. To other engines it is a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Marks the scripts that every page starts with (React and Next's own) in a finished build, so that a browser compiles
 * them beside the page's thread. Without the mark it does so within that thread, at the first call of each function.
 */
export function compileAhead(build) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(build, 'build-manifest.json'), 'utf8'));
  for (const file of rootMainFiles) {
    const path = join(build, file);
    writeFileSync(path, `${HINT}${readFileSync(path, 'utf8')}`);
  }
}
