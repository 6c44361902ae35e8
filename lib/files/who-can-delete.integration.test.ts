import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openNorthPit, type NorthPit } from '@/lib/testing/north-pit';
import { whoCanDelete } from './who-can-delete';

let pit: NorthPit;

beforeAll(async () => {
  pit = await openNorthPit();
});
beforeEach(() => pit.reset());
afterAll(() => pit.close());

describe('who can delete', () => {
  it('is counted by role, and counted anew once a role is given', async () => {
    const before = await whoCanDelete(pit.owner, pit.place);
    if (!before.ok) throw new Error(`The members could not be read: ${before.failure.kind}`);
    expect(before.value.map(({ role }) => role)).toEqual(['owner', 'editor']);
    const role = { workspaceId: pit.place.workspaceId, account: 'viewer@sandbox.example', role: 'editor' };
    await pit.sandbox.door('POST', '/roles', role);
    const [owners, editors] = before.value;
    expect(await whoCanDelete(pit.owner, pit.place)).toEqual({
      ok: true,
      value: [owners, { role: 'editor', people: (editors?.people ?? 0) + 1 }],
    });
  });

  it('is told to an instance admin without a role, and to no outsider', async () => {
    const admin = await pit.signInAs('admin@sandbox.example');
    expect(await whoCanDelete(admin, pit.place)).toMatchObject({ ok: true });
    const outsider = await pit.signInAs('outsider@sandbox.example');
    expect(await whoCanDelete(outsider, pit.place)).toMatchObject({ ok: false });
  });
});
