import type { ListedFile } from '@/components/files/listed-file';
import type { Person } from '@/lib/evo/model';

/** Files that one person deleted in one go. Times are epoch ms, of the first and the last of them. */
export type Burst = { person: Person | null; from: number; to: number; files: ListedFile[] };

/** Whoever pauses for longer begins anew. */
const PAUSE_MS = 2 * 60_000;
const FEWEST = 3;

/** What was deleted in one go, the latest first. Evo records no such thing: person and time tell it. */
export function burstsOf(files: readonly ListedFile[]): Burst[] {
  const open = new Map<string, Burst>();
  const bursts: Burst[] = [];
  const byTime = files.filter(({ usable, deletedAt }) => usable && deletedAt > 0);
  for (const file of byTime.sort((a, b) => a.deletedAt - b.deletedAt)) {
    const who = file.deletedBy?.id ?? '';
    const burst = open.get(who);
    if (burst !== undefined && file.deletedAt - burst.to <= PAUSE_MS) {
      burst.files.push(file);
      burst.to = file.deletedAt;
    } else {
      const begun = { person: file.deletedBy, from: file.deletedAt, to: file.deletedAt, files: [file] };
      open.set(who, begun);
      bursts.push(begun);
    }
  }
  return bursts.filter((burst) => burst.files.length >= FEWEST).sort((a, b) => b.to - a.to);
}
