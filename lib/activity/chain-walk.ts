import 'server-only';
import { sql, type Kysely } from 'kysely';
import { CHAIN_START, hashOf, isSealGenuine, type ChainEnd, type SealedEnd } from '@/lib/activity/chain';
import type { Schema } from '@/lib/store/schema';

/** `at` is the number of the row where the trail stops making sense. */
export type ChainProblem = { at: number; problem: string };

/** The end of the trail at one moment: later rows are for a later walk. `anchor` is an end known from before. */
export type WalkGoal = { last: number | null; head: SealedEnd | null; anchor: ChainEnd | null };

/** How far a walk has come. Plain data, so that it can be kept and gone on with elsewhere. */
export type Walk = { goal: WalkGoal; end: ChainEnd; rows: number; anchorSeen: boolean; problems: ChainProblem[] };

/** Small enough that a server that looks through its trail still answers in between. */
const BATCH = 1_000;
const MOST_PROBLEMS = 20;

/** Begins at the first row, towards the end as it is now: the last row and the sealed end of one and the same moment. */
export async function beginWalk(db: Kysely<Schema>, anchor: ChainEnd | null): Promise<Walk> {
  const { rows } = await sql<{ last: number | null; head: SealedEnd | null }>`select
    (select max(seq) from activity) as last,
    (select json_build_object('seq', seq, 'hash', hash, 'key_id', key_id, 'seal', seal) from activity_head) as head`.execute(
    db,
  );
  const { last, head } = rows[0] ?? { last: null, head: null };
  const goal = { last, head, anchor };
  return { goal, end: CHAIN_START, rows: 0, anchorSeen: anchor === null || anchor.seq === 0, problems: [] };
}

/** Recomputes the hashes of the next rows. `isOver`: the end was reached, or there are problems enough to stop. */
export async function walkOn(db: Kysely<Schema>, walk: Walk): Promise<{ walk: Walk; isOver: boolean }> {
  const rows = await nextRows(db, walk);
  const problems = [...walk.problems];
  let { end, anchorSeen } = walk;
  for (const { prev_hash, hash, ...row } of rows) {
    if (row.seq !== end.seq + 1) problems.push({ at: end.seq + 1, problem: gapOf(end.seq + 1, row.seq) });
    else if (prev_hash !== end.hash) problems.push({ at: row.seq, problem: 'does not follow the row before it' });
    if (hashOf(row, prev_hash) !== hash) problems.push({ at: row.seq, problem: 'was changed or moved' });
    end = { seq: row.seq, hash };
    anchorSeen ||= walk.goal.anchor?.seq === row.seq && walk.goal.anchor.hash === hash;
    if (problems.length >= MOST_PROBLEMS) break;
  }
  const reached = { ...walk, end, anchorSeen, problems, rows: walk.rows + rows.length };
  return { walk: reached, isOver: rows.length === 0 || problems.length >= MOST_PROBLEMS };
}

/** All that a walk which is over has found, what is wrong at the trail's end included. */
export function problemsOf({ end, goal, anchorSeen, problems }: Walk): ChainProblem[] {
  if (problems.length >= MOST_PROBLEMS) return problems;
  const stray = { at: goal.anchor?.seq ?? 0, problem: 'is not what it was said to be before' };
  return [...problems, ...endProblems(end, goal.head), ...(anchorSeen ? [] : [stray])];
}

async function nextRows(db: Kysely<Schema>, { goal, end, rows }: Walk) {
  if (goal.last === null) return [];
  return db
    .selectFrom('activity')
    .selectAll()
    .where('seq', '>', rows === 0 ? Number.MIN_SAFE_INTEGER : end.seq)
    .where('seq', '<=', goal.last)
    .orderBy('seq')
    .limit(BATCH)
    .execute();
}

/** Rows cut off the end leave a chain that fits; the sealed end does not fit it any more. */
function endProblems(end: ChainEnd, head: SealedEnd | null): ChainProblem[] {
  if (head === null)
    return end.seq === 0 ? [] : [{ at: end.seq, problem: 'is the last one, but the sealed end is missing' }];
  if (!isSealGenuine(head)) {
    return [
      {
        at: head.seq,
        problem: `is the end, but its seal was not made with a configured key (key id "${head.key_id}")`,
      },
    ];
  }
  if (head.seq > end.seq) return [{ at: end.seq + 1, problem: gapOf(end.seq + 1, head.seq + 1) }];
  if (head.seq !== end.seq || head.hash !== end.hash)
    return [{ at: head.seq, problem: 'is not the row the end was sealed with' }];
  return [];
}

function gapOf(first: number, next: number): string {
  if (next <= first) return 'is there twice';
  return next - first === 1 ? 'is missing' : `is missing, as are all up to ${next - 1}`;
}
