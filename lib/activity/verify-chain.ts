import 'server-only';
import { sql } from 'kysely';
import { CHAIN_START, hashOf, isSealGenuine, type ChainEnd, type SealedEnd } from '@/lib/activity/chain';
import { db } from '@/lib/store/database';

/** `at` is the number of the row where the trail stops making sense. */
export type ChainProblem = { at: number; problem: string };
export type ChainReport = { rows: number; end: ChainEnd; problems: ChainProblem[] };

/** Small enough that a server that looks through its trail still answers in between. */
const BATCH = 1_000;
const MOST_PROBLEMS = 20;

/**
 * Reads the whole trail as it stands now and recomputes every hash, while others may go on writing. `anchor` is an end printed earlier and kept elsewhere: it also catches a
 * database that was set back as a whole. Throws without a database.
 */
export async function verifyChain(anchor?: ChainEnd): Promise<ChainReport> {
  const problems: ChainProblem[] = [];
  const { last, head } = await readEnds();
  let end = CHAIN_START;
  let rows = 0;
  let anchorSeen = anchor === undefined || anchor.seq === 0;
  for await (const { prev_hash, hash, ...row } of rowsUpTo(last)) {
    if (row.seq !== end.seq + 1) problems.push({ at: end.seq + 1, problem: gapOf(end.seq + 1, row.seq) });
    else if (prev_hash !== end.hash) problems.push({ at: row.seq, problem: 'does not follow the row before it' });
    if (hashOf(row, prev_hash) !== hash) problems.push({ at: row.seq, problem: 'was changed or moved' });
    end = { seq: row.seq, hash };
    rows += 1;
    anchorSeen ||= anchor?.seq === row.seq && anchor.hash === hash;
    if (problems.length >= MOST_PROBLEMS) return { rows, end, problems };
  }
  problems.push(...endProblems(end, head));
  if (!anchorSeen) problems.push({ at: anchor?.seq ?? 0, problem: 'is not what the given anchor says' });
  return { rows, end, problems };
}

/** The last row and the sealed end of one and the same moment. */
async function readEnds(): Promise<{ last: number | null; head: SealedEnd | null }> {
  const { rows } = await sql<{ last: number | null; head: SealedEnd | null }>`select
    (select max(seq) from activity) as last,
    (select json_build_object('seq', seq, 'hash', hash, 'key_id', key_id, 'seal', seal) from activity_head) as head`.execute(
    db(),
  );
  return rows[0] ?? { last: null, head: null };
}

async function* rowsUpTo(last: number | null) {
  if (last === null) return;
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const batch = await db()
      .selectFrom('activity')
      .selectAll()
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    yield* batch;
    const newest = batch.at(-1);
    if (newest === undefined) return;
    after = newest.seq;
  }
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
