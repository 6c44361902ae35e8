import type { ListedFile } from '@/components/files/listed-file';
import { byPath, keyOf } from '@/components/files/uploads/chosen-files';

/** Who holds the name a deleted file would come back under; null: nobody. */
export type NameHolder = 'live' | 'chosen' | null;
export type PlannedRestore = { file: ListedFile; holder: NameHolder };

/** What would come back where. Of two that were deleted under one name the first in the list finds it free. */
export function planRestores(chosen: readonly ListedFile[], live: readonly ListedFile[]): PlannedRestore[] {
  const there = byPath(live);
  // Of one path the last stays in a map.
  const first = byPath([...chosen].reverse());
  return chosen.map((file) => {
    if (there.has(keyOf(file))) return { file, holder: 'live' };
    return { file, holder: first.get(keyOf(file))?.id === file.id ? null : 'chosen' };
  });
}
