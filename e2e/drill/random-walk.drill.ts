import { expect, test } from '../fixtures/test';
import { emailOf, type ListedFile, type Sandbox, type WorkspaceIds } from '../fixtures/sandbox';
import { countUnsettled, readTrail } from '../fixtures/trail';
import { disagreements, replay } from './agreement';
import { Dice } from './dice';
import { randomFault } from './random-faults';
import { flipBehindTheConsole, OTHER_CLIENT, Walker } from './walker';

const seed = Number(process.env.DRILL_SEED ?? 1);
const actions = Number(process.env.DRILL_ACTIONS ?? 2_000);

/** So few that people, faults and the other client keep meeting at the same file. */
const POOL = 24;
const ACTIONS = { delete: 9, restore: 7, fault: 6, flip: 2, together: 1, role: 1, revoke: 0.3 };

// Deleted files are found without scrolling in a window as high as this.
test.use({ viewport: { width: 1_280, height: 2_400 } });

test(`walk ${seed}: after ${actions} actions under faults, trail, journal and page agree about every file`, async ({
  browser,
  sandbox,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  await sandbox.setRole(northPit.workspaceId, OTHER_CLIENT, 'owner');
  const first = await fatesIn(sandbox, northPit);
  const pool = await poolOf(sandbox, northPit);
  const owner = await Walker.arrive(browser, 'owner', northPit);
  const editor = await Walker.arrive(browser, 'editor', northPit);
  const viewer = await Walker.arrive(browser, 'viewer', northPit);

  const dice = new Dice(seed);
  for (let action = 1; action <= actions; action += 1) {
    const person = dice.weighted({ owner: 5, editor: 4, viewer: 1 });
    const walker = { owner, editor, viewer }[person];
    const kind = dice.weighted(ACTIONS);
    const file = dice.pick(await fitting(kind, sandbox, northPit, pool, dice));
    const told = await act(kind, { sandbox, northPit, file, walker, other: walker === owner ? editor : owner, dice });
    console.log(`${action} ${person}: ${kind} ${file.name}: ${told}`);
  }

  await sandbox.disarmAll();
  for (const account of ['owner', 'editor'] as const) await sandbox.setRole(northPit.workspaceId, account, account);
  // What is still unclear is read again after at most a minute, as the person who began it.
  for (const walker of [owner, editor, viewer]) await walker.delete(pool[0], new Dice(seed)).catch(() => undefined);
  await expect.poll(countUnsettled, { timeout: 180_000, intervals: [1_000] }).toBe(0);

  const truth = await fatesIn(sandbox, northPit);
  const journal = await sandbox.journal();
  const trail = await readTrail();
  console.log(`${trail.length} operations recorded, ${journal.length} calls received`);
  expect(sorted(replay(first, journal))).toEqual(sorted(truth));
  expect(disagreements(trail, journal)).toEqual([]);
  const live = [...truth.values()].filter((fate) => fate === 'live').length;
  await (await Walker.arrive(browser, 'owner', northPit)).expectCounts(live, truth.size - live);
});

type Kind = keyof typeof ACTIONS;
type Pool = [ListedFile, ...ListedFile[]];

type Scene = {
  sandbox: Sandbox;
  northPit: WorkspaceIds;
  file: ListedFile;
  walker: Walker;
  other: Walker;
  dice: Dice;
};

async function act(
  kind: keyof typeof ACTIONS,
  { sandbox, northPit, file, walker, other, dice }: Scene,
): Promise<string> {
  switch (kind) {
    case 'delete':
      return walker.delete(file, dice);
    case 'restore':
      return walker.restore(file);
    case 'together':
      return (await Promise.all([walker.delete(file, dice), other.delete(file, dice)])).join(' | ');
    case 'flip':
      return flipBehindTheConsole(sandbox, northPit, file);
    case 'fault': {
      const fault = { ...randomFault(dice), account: emailOf(walker.account) };
      await sandbox.arm(fault);
      return JSON.stringify(fault);
    }
    case 'role': {
      const role = dice.pick(['viewer', 'editor', 'editor', 'editor', null] as const);
      await sandbox.setRole(northPit.workspaceId, 'editor', role);
      return `editor is now ${role ?? 'without a role'}`;
    }
    case 'revoke':
      await sandbox.revoke(walker.account);
      return `${emailOf(walker.account)} has to sign in again`;
  }
}

/** Mostly files of which the action has something to do; now and then any, as for somebody with an old list. */
async function fitting(kind: Kind, sandbox: Sandbox, workspace: WorkspaceIds, pool: Pool, dice: Dice): Promise<Pool> {
  if ((kind !== 'delete' && kind !== 'restore') || dice.chance(0.1)) return pool;
  const client = await sandbox.asAnotherClient(OTHER_CLIENT);
  const there = await client.files(workspace, kind === 'restore' ? { deleted: 'true' } : {});
  const ids = new Set(there.map(({ file_id }) => file_id));
  const [one, ...more] = pool.filter(({ file_id }) => ids.has(file_id));
  return one === undefined ? pool : [one, ...more];
}

async function fatesIn(sandbox: Sandbox, workspace: WorkspaceIds): Promise<Map<string, 'live' | 'deleted'>> {
  const client = await sandbox.asAnotherClient(OTHER_CLIENT);
  const [live, deleted] = await Promise.all([client.files(workspace), client.files(workspace, { deleted: 'true' })]);
  return new Map([
    ...live.map(({ file_id }) => [file_id, 'live'] as const),
    ...deleted.map(({ file_id }) => [file_id, 'deleted'] as const),
  ]);
}

/** Files whose name nothing else there contains, so that a search finds that one alone. */
async function poolOf(sandbox: Sandbox, workspace: WorkspaceIds): Promise<Pool> {
  const client = await sandbox.asAnotherClient(OTHER_CLIENT);
  const live = await client.files(workspace);
  const all = [...live, ...(await client.files(workspace, { deleted: 'true' }))];
  const [one, ...more] = live.filter(({ name }) => all.filter((file) => file.name.includes(name)).length === 1);
  if (!one) throw new Error('The seed has no file of a name of its own');
  return [one, ...more.slice(0, POOL - 1)];
}

function sorted(fates: Map<string, string>): [string, string][] {
  return [...fates].sort(([a], [b]) => a.localeCompare(b));
}
