import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailure } from './command-failure.mjs';

const REASONS = {
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
};

/** Creates a folder if need be and proves that it can be written to; fails with the reason and the way out. */
export function requireWritableFolder(folder, wayOut) {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    // On a read-only disk mkdir speaks of a missing folder; the nearest one that exists tells the truth.
    accessSync(nearestExisting(folder), constants.W_OK);
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new CommandFailure(`${folder} cannot be written to: ${REASONS[error.code] ?? error.code}. ${wayOut}`);
  }
}

function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
