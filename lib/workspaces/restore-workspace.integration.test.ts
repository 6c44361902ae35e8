import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { openNorthPit, trailOf, type NorthPit } from '@/lib/testing/north-pit';
import { listDeletedWorkspaces } from './deleted-workspaces';
import { restoreWorkspace } from './restore-workspace';

let pit: NorthPit;
let editor: Actor;

beforeAll(async () => {
  pit = await openNorthPit();
  editor = await pit.signInAs('editor@sandbox.example');
});
beforeEach(async () => {
  await pit.reset();
  await sendAsOwner('DELETE', `/${pit.place.workspaceId}`);
});
afterAll(() => pit.close());

/** Speaks the Workspace API itself. */
async function sendAsOwner(method: string, path: string, body?: object): Promise<void> {
  const sent = await withToken(pit.owner, async (token) => {
    const answer = await fetch(
      `http://localhost:${pit.sandbox.port}/workspace/orgs/${pit.place.orgId}/workspaces${path}`,
      {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    return { ok: true as const, value: answer.status };
  });
  if (!sent.ok || sent.value >= 300) throw new Error(`The sandbox did not ${method} ${path}.`);
}

const restore = (actor = pit.owner) => restoreWorkspace(actor, { ...pit.place, name: 'North Pit' });

async function deletedNames(): Promise<string[]> {
  const listed = await listDeletedWorkspaces(pit.owner, pit.place.orgId);
  if (!listed.ok) throw new Error(`The list failed: ${listed.failure.kind}`);
  return listed.value.map(({ name }) => name);
}

async function restoresSent(): Promise<number> {
  const rows = await pit.sandbox.door('GET', '/requests?operation=workspaces.restore');
  return (rows as unknown[]).length;
}

describe('a deleted workspace', () => {
  it('is listed, restored with its files, and then not listed', async () => {
    expect(await deletedNames()).toEqual(['North Pit']);
    expect(await restore()).toEqual({ ok: true, name: 'North Pit', renamed: false });
    expect(await deletedNames()).toEqual([]);
    expect((await pit.someFile()).known.name).not.toBe('');
  });

  it('comes back under another name where its own was taken', async () => {
    await sendAsOwner('POST', '', { name: 'North Pit' });
    expect(await restore()).toEqual({ ok: true, name: 'North Pit (2)', renamed: true });
  });

  it('is confirmed by reading it where the answer was lost, and asked for once', async () => {
    await pit.arm('workspaces.restore', { fault: 'reset', afterExecuting: true });
    expect(await restore()).toMatchObject({ ok: true, name: 'North Pit' });
    expect(await restoresSent()).toBe(1);
  });

  it('stays deleted, and that is said, where Evo did nothing', async () => {
    await pit.arm('workspaces.restore', { fault: '500', status: 500 });
    const answer = await restore();
    expect(answer).toMatchObject({ ok: false, checked: true, failure: { status: 500 } });
    expect(await deletedNames()).toEqual(['North Pit']);
    if (!answer.ok) expect(await trailOf(answer)).toBe('failed');
  });

  it('is refused to an editor, and that is on record', async () => {
    const answer = await restore(editor);
    expect(answer).toMatchObject({ ok: false, failure: { status: 403 }, checked: false });
    if (!answer.ok) expect(await trailOf(answer)).toBe('denied');
    expect(await deletedNames()).toEqual(['North Pit']);
  });

  it('is restored by Evo’s word where it cannot be read', async () => {
    await pit.arm('workspaces.get', { fault: '503', status: 503, times: -1 });
    expect(await restore()).toMatchObject({ ok: true, name: 'North Pit' });
  });

  it('is not said to have been looked at where an unclear answer could not be checked', async () => {
    await pit.arm('workspaces.restore', { fault: '500', status: 500 });
    await pit.arm('workspaces.get', { fault: '503', status: 503, times: -1 });
    expect(await restore()).toMatchObject({ ok: false, checked: false, failure: { status: 500 } });
  });

  it('is not called restored while Evo does not show it', async () => {
    await pit.arm('workspaces.restore', { fault: '204', status: 204 });
    expect(await restore()).toMatchObject({ ok: false, failure: { kind: 'unreadable', reason: 'not-shown' } });
  });
});
