import 'server-only';
import { sealedLength } from '@/lib/activity/append';
import { lastTrailCheck } from '@/lib/activity/trail-check';
import { countUnsettled } from '@/lib/files/count-unsettled';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { countLiveSessions } from '@/lib/store/sessions';
import { metrics } from '@/lib/telemetry/metrics';

/** Reads what stands in the database into the counts; without a database they say that it is down, and no more. */
export async function noteStored(): Promise<void> {
  const { databaseUp, sessions, unsettled, oldestUnsettled, trailRows, trailEndSealed } = metrics();
  const { trailWhole, trailLookedAt } = metrics();
  try {
    const [live, open, length] = await Promise.all([countLiveSessions(db()), countUnsettled(), sealedLength(db())]);
    const check = await lastTrailCheck();
    databaseUp.set(1);
    sessions.set(live);
    for (const { state, count } of open) unsettled.set({ state }, count);
    oldestUnsettled.set(Math.max(0, ...open.map(({ oldestSeconds }) => oldestSeconds)));
    trailEndSealed.set(length === null ? 0 : 1);
    if (length === null) trailRows.remove();
    else trailRows.set(length);
    if (check === null) return void [trailWhole, trailLookedAt].forEach((gauge) => gauge.remove());
    trailWhole.set(check.problems.length === 0 ? 1 : 0);
    trailLookedAt.set(Date.parse(check.at) / 1_000);
  } catch (error) {
    databaseUp.set(0);
    for (const gauge of [sessions, oldestUnsettled, trailRows, trailEndSealed, trailWhole, trailLookedAt])
      gauge.remove();
    unsettled.reset();
    log().warn({ err: error }, 'the database could not be read for the metrics');
  }
}
