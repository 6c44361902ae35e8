import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, startOf } from './process-identity.mjs';

/** Runs `work` while no other process holds `file`. A lock whose holder is dead is taken over. `onWait(pid)` is told once. */
export async function withLock(file, work, { onWait = () => {}, signal } = {}) {
  await acquire(file, onWait, signal);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file, onWait, signal) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    const holder = readHolder(file);
    if (holder && !isAlive(holder)) breakStale(file, holder);
    else if (holder && !waited) onWait(holder.pid);
    await delay(100, undefined, { signal });
  }
}

// A hard link appears whole or not at all, so nobody ever reads a half-written holder.
function take(file) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Renaming first: if another process has broken and taken the lock meanwhile, its lock is put back.
function breakStale(file, holder) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)?.start !== holder.start || readHolder(aside)?.pid !== holder.pid) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
