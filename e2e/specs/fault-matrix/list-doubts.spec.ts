import { expectNoViolations } from '../../fixtures/axe';
import type { Fault, Sandbox } from '../../fixtures/sandbox';
import { expect, test } from '../../fixtures/test';

const ID = '00112233-4455-4677-8899-aabbccddeeff';
const DOUBT = 'Evo’s count of the files doesn’t fit what it sent, so the list may be incomplete.';

function row(file_id: unknown, name: string, more: Record<string, unknown> = {}) {
  const at = '2026-05-01T10:00:00Z';
  return { file_id, name, path: '/odd/', size: 1, version_id: '1', created_at: at, modified_at: at, ...more };
}

/** Evo answers every list like this, until told otherwise. */
async function answerLists(sandbox: Sandbox, answer: Pick<Fault, 'body' | 'bodyBase64'>): Promise<void> {
  await sandbox.arm({ operation: 'files.list', fault: '200', times: -1, ...answer });
}

test('rows without a usable id are shown, and nothing can be done with them', async ({ sandbox, filesPage, page }) => {
  const files = [row(ID, 'good.csv'), row('none', 'bad-id.csv'), row(undefined, 'no-id.csv'), null, 'row'];
  await answerLists(sandbox, { body: { files, total: 5 } });
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.expectCount('5 files');
  await expect(page.getByText('4 files without a usable ID cannot be acted on')).toBeVisible();
  await expect(filesPage.rowHeader('(no name)')).toHaveCount(2);

  for (const name of ['bad-id.csv', 'no-id.csv']) {
    await expect(filesPage.row(name)).toContainText('Cannot be acted on');
    const button = filesPage.deleteButton(name);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(/no usable ID/);
    await button.press('Enter');
    await button.press('Delete');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await filesPage.checkbox(name).press('Space');
    await expect(filesPage.checkbox(name)).not.toBeChecked();
  }
  await filesPage.grid.getByRole('checkbox', { name: 'Select all matching files' }).click();
  await expect(page.getByRole('toolbar', { name: /^1 file selected/ })).toBeVisible();
  await expectNoViolations(page);
});

test('unknown people, times and sizes are said to be unknown', async ({ sandbox, filesPage }) => {
  const unknown = { created_by: null, modified_by: null, created_at: null, modified_at: 'soon' };
  const files = [
    row(ID, 'negative.csv', { ...unknown, size: -1 }),
    row(ID.replace('0', '1'), 'beyond.csv', { ...unknown, size: 2 ** 63 }),
    row(ID.replace('0', '2'), 'words.csv', { ...unknown, size: '12', modified_by: { id: 'x' } }),
  ];
  await answerLists(sandbox, { body: { files, total: 3 } });
  await filesPage.open(await sandbox.workspace('North Pit'));
  for (const name of ['negative.csv', 'beyond.csv', 'words.csv']) {
    await expect(filesPage.row(name)).toContainText('unknown user');
    await expect(filesPage.row(name).getByRole('gridcell').filter({ hasText: /^–$/ })).toHaveCount(3);
  }
});

test('broken text costs no row: a byte order mark, a NUL, a lone surrogate, a byte that is no UTF-8', async ({
  sandbox,
  filesPage,
}) => {
  const start = `{"total":1,"files":[{"file_id":"${ID}","path":"/","name":"a\\u0000b`;
  const bytes = [
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from(start),
    Buffer.from([0xff]),
    Buffer.from('\\ud800c.csv"}]}'),
  ];
  await answerLists(sandbox, { bodyBase64: Buffer.concat(bytes).toString('base64') });
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.expectCount('1 file');
  await expect(filesPage.grid.getByRole('rowheader')).toHaveText(/^a\[NUL\]b.+c\.csv$/);
});

test('keys that come twice, and keys of every object, change nothing', async ({ sandbox, filesPage }) => {
  const file = `{"__proto__":{"name":"no"},"constructor":1,"file_id":"none","file_id":"${ID}","name":"first","name":"last.csv"}`;
  await answerLists(sandbox, { body: `{"files":[],"files":[${file}],"total":9,"total":1,"__proto__":{"total":7}}` });
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.expectCount('1 file');
  await expect(filesPage.row('last.csv').getByRole('checkbox')).toBeEnabled();
});

const TOTALS: [title: string, total: unknown][] = [
  ['negative', -7],
  ['smaller than what came', 1],
  ['a word', 'many'],
  ['missing', undefined],
  ['beyond all counting', 2 ** 62],
  ['a thousand million million', 1e15],
];

for (const [title, total] of TOTALS) {
  test(`a total that is ${title} is not believed, and asking comes to an end`, async ({ sandbox, filesPage, page }) => {
    const files = [row(ID, 'a.csv'), row(ID.replace('0', '1'), 'b.csv')];
    await answerLists(sandbox, { body: { files, total } });
    await filesPage.open(await sandbox.workspace('North Pit'));
    await filesPage.expectCount('2 files');
    await expect(page.getByText(DOUBT)).toBeVisible();
    // Two looks, each at the first page, two that begin anew, and two that were asked for beside them.
    expect((await sandbox.journal('files.list')).length).toBeLessThanOrEqual(10);
    await sandbox.disarmAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await filesPage.expectCount('204 files');
    await expect(page.getByText(DOUBT)).toHaveCount(0);
  });
}

for (const total of [500, -1]) {
  test(`no files and a total of ${total} are no empty list`, async ({ sandbox, filesPage }) => {
    await answerLists(sandbox, { body: { files: [], total } });
    await filesPage.open(await sandbox.workspace('North Pit'));
    await expect(filesPage.heading("The file list didn't load", 2)).toBeVisible();
    await expect(filesPage.failure).toHaveAttribute('data-error-type', 'unreadable');
    await expect(filesPage.heading('No files yet', 2)).toHaveCount(0);
  });
}

test('pages that end before the total are said to lack some', async ({ sandbox, filesPage, page }) => {
  const empty = await sandbox.workspace('Empty');
  await sandbox.generate(empty, 1_010);
  await sandbox.arm({ operation: 'files.list', fault: '200', skip: 1, times: -1, body: { files: [], total: 90_000 } });
  await filesPage.open(empty);
  await expect(page.getByText(/may be incomplete/)).toBeVisible();
  await filesPage.expectCount('1,000 files');
});

test('a file deleted while the pages come hides no other, and does not stay', async ({ sandbox, filesPage, page }) => {
  const empty = await sandbox.workspace('Empty');
  await sandbox.generate(empty, 1_010);
  const other = await sandbox.asAnotherClient('owner');
  // The second page counts from a start that has moved by the time Evo answers.
  await sandbox.arm({ operation: 'files.list', fault: 'delay', delayMs: 5_000, skip: 1 });
  await filesPage.open(empty);
  await expect.poll(async () => (await sandbox.journal('files.list')).length).toBe(2);
  const [asked] = await sandbox.journal('files.list');
  const order_by = new URLSearchParams(asked?.path.split('?')[1]).get('order_by') ?? '';
  const [first] = await other.files(empty, { limit: '1', order_by });
  if (first === undefined) throw new Error('Nothing was generated');
  await other.delete(empty, first.file_id);

  await filesPage.expectCount('1,009 files');
  await expect(page.getByText(/may be incomplete/)).toHaveCount(0);
  await filesPage.search.fill(first.name);
  await expect(filesPage.heading('No files match', 2)).toBeVisible();
});

test('a list whose count is in doubt cannot be selected as a whole, and says why', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const files = [row(ID, 'one.csv'), row(ID.replace('0', '1'), 'two.csv')];
  await answerLists(sandbox, { body: { files, total: 900_000_000 } });
  await filesPage.open(await sandbox.workspace('North Pit'));
  await expect(page.getByText(DOUBT)).toBeVisible();
  const refused = notifications.status('Not everything can be selected');
  await filesPage.selectAll.click();
  await expect(refused).toContainText(DOUBT);
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(filesPage.selectAll).not.toBeChecked();
  await filesPage.rowHeader('one.csv').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await filesPage.checkbox('one.csv').click();
  await expect(filesPage.selectionBar(1)).toBeVisible();
});
