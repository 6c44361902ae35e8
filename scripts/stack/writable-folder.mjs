import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';

const REASONS = {
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  ENOENT: 'no folder can be made there',
};

/** Creates a folder if need be and proves that it can be written to; fails with the reason and the way out. */
export function requireWritableFolder(folder, wayOut) {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    // On a read-only disk mkdir speaks of a missing folder; the nearest one that exists tells the truth.
    const existing = nearestExisting(folder);
    accessSync(existing, constants.W_OK);
    makeBelow(existing, folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new CommandFailure(`${folder} cannot be written to: ${REASONS[error.code] ?? error.code}. ${wayOut}`);
  }
}

// One folder at a time: where a system takes none, as below /proc, Node's own `recursive` tries again for ever.
function makeBelow(existing, folder) {
  if (existing === folder) return;
  makeBelow(existing, dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another command was quicker.
    if (error.code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
