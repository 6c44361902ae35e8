import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { searchFiles } from './search-files';
import { NOTHING_SOUGHT, withSearchStep } from './search-reading';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit({ seed: { bigSurveyFiles: 12_000 } });
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

async function search(actor: Actor, text: string, signal = new AbortController().signal) {
  const opened = await searchFiles(actor, pit.place.orgId, { text, signal });
  if (!opened.ok) throw new Error(`The search could not begin: ${opened.failure.kind}`);
  let reading = NOTHING_SOUGHT;
  for await (const step of opened.value) reading = withSearchStep(reading, step);
  const names = reading.found.flatMap(({ page }) => page.rows.map(([, name]) => name));
  return { ...reading, names };
}

describe('a search over several workspaces', () => {
  it('goes through every page of every list, and finds names whatever their case and accents', async () => {
    const { names, workspaces, places, endedAt, cutShort } = await search(pit.owner, 'dh-2024-117');
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.toLowerCase().includes('dh-2024-117'))).toBe(true);
    expect(workspaces.length).toBeGreaterThan(3);
    for (const { id } of workspaces) {
      const place = places.get(id);
      expect(place).toMatchObject({ failure: null, looked: place?.total });
    }
    expect([...places.values()].some(({ looked }) => looked >= 12_000)).toBe(true);
    expect(endedAt).not.toBeNull();
    expect(cutShort).toBeNull();
  });

  it('asks nothing of workspaces in which the person has no role, and counts them', async () => {
    const admin = await pit.signInAs('admin@sandbox.example');
    const { workspaces, closed } = await search(admin, 'csv');
    expect(closed).toBeGreaterThan(0);
    expect(workspaces.map(({ id }) => id)).not.toContain(pit.place.workspaceId);
  });

  it('ends once there is more than one can look through, and says so', async () => {
    const { names, cutShort, places } = await search(pit.owner, '.');
    expect(cutShort).toBe('matches');
    expect(names.length).toBeGreaterThanOrEqual(1_000);
    expect([...places.values()].filter(({ failure }) => failure !== null)).toEqual([]);
  });

  it('tells which workspace could not be read, and goes on with the others', async () => {
    await pit.arm('files.list', { fault: 'auth/insufficient-role' });
    const { workspaces, places, endedAt } = await search(pit.owner, 'dh-2024-117');
    const failed = workspaces.filter(({ id }) => places.get(id)?.failure !== null);
    expect(failed.map(({ id }) => places.get(id)?.failure?.kind)).toEqual(['insufficient-role']);
    expect([...places.values()].filter(({ looked }) => looked > 0).length).toBeGreaterThan(1);
    expect(endedAt).not.toBeNull();
  });

  it('ends without a last step when the reader leaves', async () => {
    const leaving = new AbortController();
    leaving.abort();
    const { endedAt, names } = await search(pit.owner, 'dh-2024-117', leaving.signal);
    expect({ endedAt, names }).toEqual({ endedAt: null, names: [] });
  });
});
