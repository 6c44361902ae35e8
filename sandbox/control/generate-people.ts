import { z } from 'zod';
import type { Core } from '@/sandbox/core';
import { Dice } from '@/sandbox/seed/dice';
import { seedId } from '@/sandbox/seed/ids';
import { MINING, type Role } from '@/sandbox/seed/organisations';
import { personId } from '@/sandbox/seed/people';
import { type Connection, inTransaction } from '@/sandbox/store/database';

const MOST_PEOPLE = 5_000;
const MOST_WORKSPACES = 1_000;
const MOST_MEMBERS = 60;
const CREATED_FROM = Date.parse('2025-02-03T02:00:00Z');
const DAY_MS = 86_400_000;

export const generatePeopleInput = z.strictObject({
  people: z.number().int().min(0).max(MOST_PEOPLE),
  workspaces: z.number().int().min(0).max(MOST_WORKSPACES),
});

interface MadePerson {
  id: string;
  email: string;
  trade: string;
  number: string;
}

const trades = ['Geologist', 'Surveyor', 'Driller', 'Modeller', 'Planner', 'Sampler', 'Engineer', 'Analyst'] as const;
/** Every nineteenth person comes from elsewhere. */
const OUTSIDE_EVERY = 19;
const outside = ['drillco.example', 'assure.example', 'basin.example'] as const;

/**
 * Adds numbered people and workspaces to Sandbox Mining, with roles in those workspaces for the new people. Some of the
 * workspaces have no owner, some only one, some one from outside. Returns how many there are then.
 */
export async function generatePeople(core: Core, order: z.infer<typeof generatePeopleInput>) {
  await inTransaction(core.database, async (connection) => {
    await connection.query('LOCK TABLE workspaces IN SHARE ROW EXCLUSIVE MODE');
    const people = await insertPeople(connection, order.people);
    await insertWorkspaces(connection, order.workspaces, people);
  });
  await core.accounts.reload();
  const counts = await core.database.query<{ people: string; workspaces: string }>(
    `SELECT (SELECT count(*) FROM instance_members WHERE org_id = $1) AS people,
            (SELECT count(*) FROM workspaces WHERE org_id = $1) AS workspaces`,
    [MINING.id],
  );
  const { people, workspaces } = counts.rows[0] ?? { people: '0', workspaces: '0' };
  return {
    added: { people: order.people, workspaces: order.workspaces },
    total: { people: Number(people), workspaces: Number(workspaces) },
  };
}

/** Returns everybody who was ever generated since the last reset, in order. */
async function insertPeople(connection: Connection, count: number): Promise<MadePerson[]> {
  const before = await connection.query<{ made: string; next: number }>(
    'SELECT count(*) FILTER (WHERE generated) AS made, max(position) + 1 AS next FROM accounts',
  );
  const { made, next } = before.rows[0] ?? { made: '0', next: 0 };
  const known = Number(made);
  const people = Array.from({ length: known + count }, (_, index) => madePerson(index + 1));
  const added = people.slice(known);
  await connection.query(
    `INSERT INTO accounts (id, position, email, given_name, family_name, generated)
     SELECT id, $1::int + n::int - 1, email, given, family, true
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS made (id, email, given, family, n)`,
    [
      next,
      added.map(({ id }) => id),
      added.map(({ email }) => email),
      added.map(({ trade }) => trade),
      added.map(({ number }) => number),
    ],
  );
  await connection.query("INSERT INTO instance_members SELECT $1, unnest($2::uuid[]), 'Evo User'", [
    MINING.id,
    added.map(({ id }) => id),
  ]);
  return people;
}

function madePerson(number: number): MadePerson {
  const trade = trades[number % trades.length] ?? trades[0];
  const digits = String(number).padStart(4, '0');
  const domain = number % OUTSIDE_EVERY === 0 ? outside[(number / OUTSIDE_EVERY) % outside.length] : 'sandbox.example';
  return {
    id: seedId(`generated person/${number}`),
    email: `${trade.toLowerCase()}.${digits}@${domain ?? outside[0]}`,
    trade,
    number: digits,
  };
}

async function insertWorkspaces(connection: Connection, count: number, people: MadePerson[]): Promise<void> {
  const before = await connection.query<{ made: string; next: number }>(
    "SELECT count(*) FILTER (WHERE name LIKE 'Survey Block %') AS made, max(position) + 1 AS next FROM workspaces",
  );
  const { made, next } = before.rows[0] ?? { made: '0', next: 0 };
  const numbers = Array.from({ length: count }, (_, index) => Number(made) + index + 1);
  await connection.query(
    `INSERT INTO workspaces (id, org_id, position, name, description, default_coordinate_system, labels,
                             created_at, created_by, updated_at, updated_by)
     SELECT id, $1, $2::int + n::int - 1, name, '', '', '{}', created, $3, created, $3
     FROM unnest($4::uuid[], $5::text[], $6::bigint[]) WITH ORDINALITY AS made (id, name, created, n)`,
    [
      MINING.id,
      next,
      personId('account.holder'),
      numbers.map(workspaceIdOf),
      numbers.map((number) => `Survey Block ${String(number).padStart(3, '0')}`),
      numbers.map((number) => CREATED_FROM + number * DAY_MS),
    ],
  );
  const members = numbers.flatMap((number) => membersOf(number, people));
  await connection.query('INSERT INTO workspace_members SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[])', [
    members.map(({ workspace }) => workspace),
    members.map(({ account }) => account),
    members.map(({ role }) => role),
  ]);
}

function workspaceIdOf(number: number): string {
  return seedId(`generated workspace/${number}`);
}

/** Every tenth workspace has no owner, every seventh only one. The same number always draws the same lots. */
function membersOf(number: number, people: MadePerson[]): { workspace: string; account: string; role: Role }[] {
  const dice = new Dice(`generated roles/${number}`);
  const chosen = new Set<MadePerson>();
  const wanted = Math.min(people.length, dice.between(8, MOST_MEMBERS));
  while (chosen.size < wanted) {
    const person = people[dice.between(0, people.length - 1)];
    if (person !== undefined) chosen.add(person);
  }
  const owners = number % 10 === 0 ? 0 : number % 7 === 0 ? 1 : dice.between(2, 4);
  return [...chosen].map(({ id }, index) => ({
    workspace: workspaceIdOf(number),
    account: id,
    role: index < owners ? 'owner' : index < owners + wanted / 3 ? 'editor' : 'viewer',
  }));
}
