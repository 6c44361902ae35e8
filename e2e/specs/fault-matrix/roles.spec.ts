import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';
import { Notifications } from '../../pages/notifications';

const TYPE = 'https://seequent.com/error-codes/file-api/auth/insufficient-role';
const NOT_ALLOWED = 'Your role does not allow this.';

type Row = {
  /** What Evo says beside the type. */
  members: Record<string, unknown>;
  /** The chips, in order; null: no such term. */
  permitted: string[] | null;
  your: string | null;
  sentence?: string;
};

const hundred = ['viewer', ...Array.from({ length: 97 }, (_, index) => `role-${index}`), 'editor', 'owner'];

/** What `permitted_roles` amounts to, `your_role` being viewer. */
function permitting(permitted_roles: unknown, permitted: string[] | null, sentence?: string): Row {
  return {
    members: { permitted_roles, your_role: 'viewer' },
    permitted,
    your: 'viewer',
    ...(sentence ? { sentence } : {}),
  };
}

/** What `your_role` amounts to, owner and editor being permitted. */
function being(your_role: unknown, your: string | null, sentence?: string): Row {
  const members = { permitted_roles: ['owner', 'editor'], your_role };
  return { members, permitted: ['owner', 'editor'], your, ...(sentence ? { sentence } : {}) };
}

const ROWS: Record<string, Row> = {
  'owner and editor': permitting(['owner', 'editor'], ['owner', 'editor']),
  'known roles in another order': permitting(['viewer', 'editor', 'owner'], ['owner', 'editor', 'viewer']),
  'an empty list': permitting([], null, NOT_ALLOWED),
  'no list': { members: { your_role: 'viewer' }, permitted: null, your: 'viewer', sentence: NOT_ALLOWED },
  'null in place of the list': permitting(null, null, NOT_ALLOWED),
  'text in place of the list': permitting('owner', null, NOT_ALLOWED),
  'an object in place of the list': permitting({ 0: 'owner', length: 1 }, null, NOT_ALLOWED),
  'a list of null': permitting([null], null, NOT_ALLOWED),
  'a hundred roles': permitting(hundred, ['owner', 'editor', 'viewer', '+97 more']),
  'a mix of types': permitting([1, true, {}, ['x'], 'owner', ''], ['owner']),
  'the same role in many spellings': permitting([' Owner ', 'owner', 'OWNER'], ['owner']),
  'an unknown role': permitting(['curator'], ['curator']),
  'a role of sixty letters': permitting(['x'.repeat(60)], [`${'x'.repeat(39)}…`]),
  'a role of fifty thousand letters': permitting(['y'.repeat(50_000)], [`${'y'.repeat(39)}…`]),
  markup: permitting(['<img src=x onerror=…>'], ['<img src=x onerror=…>']),
  'a link': permitting(
    ['[x](https://evil.example)', 'https://evil.example'],
    ['[x](https://evil.example)', 'https://evil.example'],
  ),
  'bidi marks, zero widths and controls': permitting(
    ['ed\u202Eitor', 'ow\u200Bner', 'a\u0000b'],
    ['ed[RLO]itor', 'ow[ZWSP]ner', 'a[NUL]b'],
  ),
  'no role of mine': being('', 'no role', 'You have no role there.'),
  'my role missing': { members: { permitted_roles: ['owner'] }, permitted: ['owner'], your: null },
  'my role a number': being(7, null),
  'my role a list': being(['viewer'], null),
  'my role markup': being('<b>viewer</b>', null),
  'my role with a bidi mark': being('view\u202Eer', null),
  'my role unknown': being('curator', 'curator'),
  'my role among the permitted ones': being(
    'owner',
    'owner',
    'Evo refused although your role (owner) is among those it names.',
  ),
  'neither usable': {
    members: { permitted_roles: [null], your_role: ['x'] },
    permitted: null,
    your: null,
    sentence: NOT_ALLOWED,
  },
};

for (const [row, { members, permitted, your, sentence }] of Object.entries(ROWS)) {
  test(`a refusal that names ${row}`, async ({ sandbox, steadyPage }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files?q=assay`);
    const [files, notifications] = [new FilesPage(page), new Notifications(page)];
    const name = (await files.grid.getByRole('rowheader').first().textContent()) ?? '';
    await sandbox.arm({ operation: 'files.delete', fault: '403', body: { type: TYPE, status: 403, ...members } });
    await files.delete(name);

    const alert = notifications.alert();
    await expect(alert).toHaveAttribute('data-error-type', '/file-api/auth/insufficient-role');
    await expect(alert).toContainText('You can’t delete files in North Pit');
    if (sentence !== undefined) await expect(alert).toContainText(sentence);
    await expectTerm(notifications.definition(alert, 'Your role'), your === null ? null : [your]);
    await expectTerm(notifications.definition(alert, 'Permitted roles'), permitted);
    await expect(alert.locator('dd').locator('img, a, script')).toHaveCount(0);
    await expect(alert.getByRole('list', { name: 'Who can help' })).toContainText('@sandbox.example');
    await expect(files.rowHeader(name)).toBeVisible();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toHaveCount(0);
  });
}

async function expectTerm(definition: ReturnType<Notifications['definition']>, words: string[] | null): Promise<void> {
  if (words === null) return expect(definition).toHaveCount(0);
  await expect(definition.locator('> span')).toHaveText(words);
  expect(((await definition.textContent()) ?? '').length).toBeLessThanOrEqual(300);
}

test('a refusal of a megabyte is not read to its end: it names no roles, and the file is looked at', async ({
  sandbox,
  steadyPage,
}) => {
  const { orgId, workspaceId } = await sandbox.workspace('North Pit');
  const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files?q=assay`);
  const [files, notifications] = [new FilesPage(page), new Notifications(page)];
  const name = (await files.grid.getByRole('rowheader').first().textContent()) ?? '';
  const body = { type: TYPE, status: 403, permitted_roles: ['z'.repeat(1_000_000)], your_role: 'viewer' };
  await sandbox.arm({ operation: 'files.delete', fault: '403', body });
  await files.delete(name);
  const alert = notifications.alert();
  await expect(alert).toHaveAttribute('data-error-type', 'unreadable');
  await expect(alert).toContainText('We checked: the file still exists');
  await expectTerm(notifications.definition(alert, 'Permitted roles'), null);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
});
