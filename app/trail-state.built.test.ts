import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logLinesOf } from '@/lib/testing/log-lines';
import { metricsIn } from '@/lib/testing/metric-lines';
import { seededPlace } from '@/lib/testing/seeded-place';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

let server: TestConsole;
let cookie: string;
let orgId: string;
beforeAll(async () => {
  server = await startTestConsole({ variables: () => ({ LOG_LEVEL: 'info' }) });
  cookie = (await server.signIn('owner@sandbox.example')).cookie;
  orgId = (await seededPlace(server, cookie)).orgId;
});
afterAll(() => server.stop());

/** The activity page's words, without the marks that React puts between them. */
async function pageWords(): Promise<string> {
  const { body } = await server.ask(`/orgs/${orgId}/activity`, { headers: { Cookie: cookie } });
  return body.replaceAll(/<!--.*?-->/g, '');
}

async function metric(name: string): Promise<number | undefined> {
  return metricsIn((await server.ask('/metrics')).body).get(`evo_console_${name}`);
}

it('the console looks through its own trail, and tells what it found at the foot of the activity', async () => {
  const { owner } = server.database;
  const makeDue = () =>
    owner
      .updateTable('trail_check')
      .set({ next_at: new Date(0) })
      .execute();
  await makeDue();
  await expect.poll(pageWords, { timeout: 30_000 }).toMatch(/Record whole up to row [1-9]/);
  expect(await metric('trail_whole')).toBe(1);
  expect(await metric('trail_looked_through_timestamp_seconds')).toBeGreaterThan(1_700_000_000);
  const whole = { msg: 'the activity trail is whole', anchor: expect.stringMatching(/^\d+:[0-9a-f]{64}$/) as string };
  expect(logLinesOf(server.process)).toContainEqual(expect.objectContaining(whole));

  await owner.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    await sql`update activity set person_name = 'Somebody Else' where seq = 2`.execute(connection);
    await sql`set session_replication_role = origin`.execute(connection);
  });
  await makeDue();
  await expect.poll(pageWords, { timeout: 30_000 }).toContain('The record of activity is not as it was written');
  const words = await pageWords();
  expect(words).toContain('Row 2 was changed or moved');
  expect(words).toContain('The record is broken');
  expect(words).not.toContain('Record whole');
  expect(await metric('trail_whole')).toBe(0);
  const broken = logLinesOf(server.process).find(({ msg }) => msg.startsWith('THE ACTIVITY TRAIL IS BROKEN'));
  expect(broken).toMatchObject({ level: 50, problems: [{ at: 2 }] });
});
