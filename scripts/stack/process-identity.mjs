import { readFileSync } from 'node:fs';

/** When a process began, in the kernel's own count: it tells a reused pid apart. Null where the system does not tell. */
export function startOf(pid) {
  return readStat(pid)?.start ?? null;
}

/** True while the very process of `{ pid, start }` lives; a dead one that nobody has buried yet does not count. */
export function isAlive({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
  }
  const stat = readStat(pid);
  return stat === null || (stat.state !== 'Z' && (start === null || stat.start === start));
}

function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], start: fields[19] };
  } catch {
    return null;
  }
}
