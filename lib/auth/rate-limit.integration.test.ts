import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS_HEADER } from '@/lib/auth/client-address';
import { isOwnOrigin } from '@/lib/auth/origin';
import { allowExport, allowSearch, allowWrite, waitForSignIn } from '@/lib/auth/rate-limit';
import { recordRefusedRequest } from '@/lib/auth/refused-request';
import { listMessage } from '@/lib/messages/list-message';
import { closeDatabase } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { trailOf } from '@/lib/testing/test-sessions';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  setTestEnvironment({ databaseUrl: database.url });
  vi.stubEnv('RATE_LIMITS', 'signIns=3,writes=5,exports=2,searches=1');
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

beforeEach(async () => {
  await database.owner.deleteFrom('rate_window').execute();
});

const actor = (personId: string) => ({ sessionId: 'a', personId, name: null, email: null });
const from = (address: string) => new Headers({ [ADDRESS_HEADER]: address });

describe('writes', () => {
  it('are refused beyond the limit of a person, with the time to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => allowWrite(actor('busy'))));
    const refusals = answers.filter((answer) => answer !== null);
    expect(refusals).toHaveLength(7);
    for (const refusal of refusals) expect(refusal).toMatchObject({ kind: 'rate-limited', status: null });
    expect(refusals[0]?.retryAfterSeconds).toBeGreaterThan(50);
    expect(refusals[0]?.retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(await allowWrite(actor('somebody else'))).toBeNull();
  });

  it('are allowed again after a minute', async () => {
    await Promise.all(Array.from({ length: 6 }, () => allowWrite(actor('patient'))));
    await database.owner
      .updateTable('rate_window')
      .set({ started_at: sql<Date>`now() - interval '61 seconds'` })
      .execute();
    expect(await allowWrite(actor('patient'))).toBeNull();
  });

  it('by a person with an unstorable id are counted as well', async () => {
    await Promise.all(Array.from({ length: 5 }, () => allowWrite(actor('a\u0000\ud800'))));
    expect(await allowWrite(actor('a\u0000\ud800'))).not.toBeNull();
  });
});

describe('exports', () => {
  it('are counted apart from writes, with a limit of their own, told in words of their own', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => allowExport(actor('keen'))));
    const [refusal, ...others] = answers.filter((answer) => answer !== null);
    expect(others).toHaveLength(2);
    expect(await allowWrite(actor('keen'))).toBeNull();
    expect(await allowExport(actor('somebody else'))).toBeNull();
    expect(await allowSearch(actor('keen'))).toBeNull();
    expect(await allowSearch(actor('keen'))).toMatchObject({ kind: 'rate-limited' });
    if (refusal === undefined) throw new Error('No export was refused.');
    const { title, body } = listMessage(refusal, { workspaceName: '' });
    expect(title).toBe('That was too much within a minute');
    expect(body.join(' ')).toMatch(/sent nothing to Evo\. .*Try again in \d+ seconds?\./);
  });
});

describe('sign-ins', () => {
  it('are refused beyond the limit of an address, whatever it claims to forward', async () => {
    const headers = from('203.0.113.9');
    for (const claimed of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) {
      headers.set('x-forwarded-for', claimed);
      expect(await waitForSignIn('start', headers)).toBeNull();
    }
    headers.set('x-forwarded-for', '10.0.0.4');
    expect(await waitForSignIn('start', headers)).toBeGreaterThan(0);
    expect(await waitForSignIn('start', from('203.0.113.10'))).toBeNull();
  });
});

describe('requests from foreign pages', () => {
  it.each([
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, true],
    [{}, false],
    [{ origin: 'null' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'http://localhost:3001' }, false],
    [{ origin: 'http://localhost:3000.evil.example' }, false],
    [{ origin: 'HTTP://LOCALHOST:3000' }, false],
    [{ origin: 'http://localhost:3000/' }, false],
    [{ origin: 'http://localhost.:3000' }, false],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'none' }, false],
  ])('are told by %o: own %s', (headers, isOwn) => {
    expect(isOwnOrigin(new Headers(headers))).toBe(isOwn);
  });

  it('are recorded, but cannot fill the trail', async () => {
    for (let press = 0; press < 10; press += 1) await recordRefusedRequest(null, from('203.0.113.9'));
    expect(await trailOf(database)).toEqual(Array.from({ length: 3 }, () => 'refused-request denied'));
  });
});
