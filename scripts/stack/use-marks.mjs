import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startOf } from './process-identity.mjs';

/** Notes that this process serves from the clone's dependencies and build. Returns how to take the note back. */
export function markInUse(folder) {
  const file = join(folder, String(process.pid));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  } catch (error) {
    // Where nothing can be written, nobody can rebuild either.
    if (!['EROFS', 'EACCES', 'EPERM'].includes(error.code)) throw error;
  }
  return () => rmSync(file, { force: true });
}

/** The pid of a living process that serves from this clone, or null. */
export function usedBy(folder) {
  for (const name of listNames(folder)) {
    const mark = readMark(join(folder, name));
    if (mark && isAlive(mark)) return mark.pid;
    rmSync(join(folder, name), { force: true });
  }
  return null;
}

function listNames(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readMark(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
