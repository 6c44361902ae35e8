import 'server-only';
import type { ChainEnd } from '@/lib/activity/chain';
import { beginWalk, problemsOf, walkOn, type ChainProblem } from '@/lib/activity/chain-walk';
import { db } from '@/lib/store/database';

export type ChainReport = { rows: number; end: ChainEnd; problems: ChainProblem[] };

/**
 * Reads the whole trail as it stands now and recomputes every hash, while others may go on writing. `anchor` is an end
 * printed earlier and kept elsewhere: it also catches a database that was set back as a whole. Throws without a database.
 */
export async function verifyChain(anchor?: ChainEnd): Promise<ChainReport> {
  let step = { walk: await beginWalk(db(), anchor ?? null), isOver: false };
  while (!step.isOver) step = await walkOn(db(), step.walk);
  const { rows, end } = step.walk;
  return { rows, end, problems: problemsOf(step.walk) };
}
