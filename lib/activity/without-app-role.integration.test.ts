import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/activity/record';
import { verifyChain } from '@/lib/activity/verify-chain';
import { createPool, kyselyOver } from '@/lib/store/connect';
import { closeDatabase, db } from '@/lib/store/database';
import { migrate } from '@/lib/store/migrations';
import { createTestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';

const EVENT = {
  person: { id: 'person', name: null, email: null },
  action: 'sign-in',
  orgId: null,
  workspace: null,
  object: null,
  requestId: 'request',
} as const;
const DONE = { outcome: 'done', failure: null, roleThen: null, renamedTo: null } as const;

describe('a login that may not use the role', () => {
  it('still migrates and records, and the triggers keep the trail', async () => {
    const database = await createTestDatabase({ empty: true });
    const login = `limited_${randomBytes(4).toString('hex')}`;
    await sql.raw(`create role ${login} login password 'limited'`).execute(database.owner);
    await sql.raw(`grant all on schema public to ${login}`).execute(database.owner);
    const url = Object.assign(new URL(database.url), { username: login, password: 'limited' }).href;
    const limited = kyselyOver(createPool(url, { max: 1 }));
    expect(await migrate(limited)).toMatchObject({ appRole: false });
    await limited.destroy();

    setTestEnvironment({ databaseUrl: url });
    await recordEvent(EVENT, DONE);
    await expect(sql`update activity set person_id = 'another'`.execute(db())).rejects.toThrow('insert-only');
    await expect(sql`truncate activity`.execute(db())).rejects.toThrow('insert-only');
    expect(await verifyChain()).toMatchObject({ rows: 2, problems: [] });

    await closeDatabase();
    await sql.raw(`drop owned by ${login}`).execute(database.owner);
    await sql.raw(`drop role ${login}`).execute(database.owner);
    await database.drop();
  });
});
