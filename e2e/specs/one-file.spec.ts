import { statSync } from 'node:fs';
import { expectNoViolations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { FilePanel } from '../pages/file-panel';

const ASSAY = 'DH-2024-117_assay.csv';

test('pressing a name opens the file beside the list, and Back and Escape close it', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const filePanel = new FilePanel(page);
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  const panel = filePanel.panel(ASSAY);
  await expect(panel.getByRole('heading', { name: ASSAY })).toBeFocused();
  await expect(filesPage.row(ASSAY)).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/[?&]file=[0-9a-f-]{36}/);
  await expect(filePanel.fact('Folder')).toContainText('/drilling/2024/assay');
  await expect(filePanel.fact('Version ID')).toHaveText(/^\d{10,}/);
  await expect(filePanel.fact('ETag')).not.toBeEmpty();
  await expect(filePanel.versions).toHaveCount(3);
  await expect(filePanel.versions.first()).toContainText('latest');

  await page.reload();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  // The address follows a moment later, and Back means what it says.
  await expect(page).not.toHaveURL(/[?&]file=/);
  await page.goBack();
  await expect(panel).toBeVisible();
  await filePanel.close.click();
  await expect(panel).toHaveCount(0);
  await expect(filesPage.rowHeader(ASSAY)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
});

test('the latest and any older version can be downloaded, and each download is on record', async ({
  sandbox,
  filesPage,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const filePanel = new FilePanel(page);
  await filesPage.open(northPit, '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await expect(filePanel.versions).toHaveCount(3);

  const latest = await filePanel.saved(filePanel.download);
  expect(latest.suggestedFilename()).toBe(ASSAY);
  const sizes = [statSync(await latest.path()).size];
  for (const number of [3, 2, 1]) {
    const saved = await filePanel.saved(filePanel.versionDownload(number));
    sizes.push(statSync(await saved.path()).size);
  }
  await filesPage.moreActions(ASSAY).click();
  const fromRow = await filePanel.saved(page.getByRole('menuitem', { name: 'Download' }));
  expect(statSync(await fromRow.path()).size).toBe(sizes[0]);
  expect(sizes[1]).toBe(sizes[0]);
  expect(new Set(sizes.slice(1)).size).toBe(3);
  await expect(filePanel.panel(ASSAY)).toBeVisible();

  await activityPage.open(northPit.orgId);
  await expect(page.getByRole('row').filter({ hasText: 'Download' }).filter({ hasText: ASSAY })).toHaveCount(5);
});

for (const { fault, title, type } of [
  { fault: 'auth/insufficient-role', title: /your role/i, type: '/file-api/auth/insufficient-role' },
  { fault: 'files/not-found', title: /./, type: '/file-api/files/not-found' },
  { fault: '503', title: /./, type: 'unknown' },
]) {
  test(`a download that Evo answers with ${fault} is told in words, and the page stays`, async ({
    sandbox,
    filesPage,
    notifications,
    page,
  }) => {
    const filePanel = new FilePanel(page);
    await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
    await filesPage.nameButton(ASSAY).click();
    // The preview reads the file as well, and is not to meet the fault.
    await expect(filePanel.preview.getByRole('table')).toBeVisible();
    await sandbox.arm({ operation: 'files.get', fault, times: -1 });
    await filePanel.download.click();
    const alert = notifications.alert(`${ASSAY} was not downloaded`);
    await expect(alert).toHaveAttribute('data-error-type', type);
    await expect(alert).toContainText(title);
    await expect(filePanel.panel(ASSAY)).toBeVisible();
  });
}

test('the preview shows a table’s first rows and says that it is a part', async ({ sandbox, filesPage, page }) => {
  const filePanel = new FilePanel(page);
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await expect(filePanel.preview.getByRole('table')).toBeVisible();
  await expect(filePanel.preview).toContainText(/A part: the first 100 rows of .+\./);
  await expect(filePanel.preview.getByRole('columnheader').first()).toBeVisible();
});

test('the panel says which roles may delete the file, and how many people hold each', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  const who = page.getByRole('region', { name: 'Who can delete this' });
  await expect(who.getByRole('listitem')).toHaveText([/^owner\d+ (person|people)$/, /^editor\d+ (person|people)$/]);
  await who.getByRole('link', { name: 'See members' }).click();
  await expect(page.getByRole('heading', { name: 'Members', level: 1 })).toBeVisible();
});

test('deleting from the panel asks as the row does, and the panel then says who deleted it', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const filePanel = new FilePanel(page);
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await filePanel.deleteFile.click();
  await filesPage.dialog(ASSAY).confirm.click();
  await expect(notifications.status(`Deleted ${ASSAY}`)).toBeVisible();
  await expect(filePanel.fact('Deleted')).toContainText('Workspace Owner');
  await expect(filePanel.deleteFile).toHaveCount(0);
  await expect(filesPage.rowHeader(ASSAY)).toHaveCount(0);
});

test('the page of a file says the same as the panel, and leads back to the list', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const filePanel = new FilePanel(page);
  await filesPage.open(northPit, '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await filePanel.asPage.click();
  await expect(page.getByRole('heading', { name: ASSAY, level: 1 })).toBeVisible();
  await expect(filePanel.versions).toHaveCount(3);
  const saved = await filePanel.saved(filePanel.versionDownload(1));
  expect(saved.suggestedFilename()).toBe(ASSAY);
  await filePanel.deleteFile.click();
  await filesPage.dialog(ASSAY).confirm.click();
  await expect(notifications.status(`Deleted ${ASSAY}`)).toBeVisible();
  await expect(filePanel.fact('Deleted')).toContainText('Workspace Owner');
  await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'North Pit' }).click();
  await filesPage.expectCount('203 files');
});

test('a table in the preview is free of violations', async ({ sandbox, filesPage, page }) => {
  const filePanel = new FilePanel(page);
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await expect(filePanel.preview.getByRole('table')).toBeVisible();
  await expectNoViolations(page);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test('the panel of a file is free of violations', async ({ sandbox, filesPage, page }) => {
      const filePanel = new FilePanel(page);
      await filesPage.open(await sandbox.workspace('North Pit'), '?q=readme');
      await filesPage.nameButton('README.txt').click();
      await expect(filePanel.preview.getByRole('region', { name: 'Text of README.txt' })).toBeVisible();
      await expectNoViolations(page);
    });

    for (const width of [1440, 390]) {
      test(`the page of a file is free of violations at ${width} px`, async ({ sandbox, page }) => {
        await page.setViewportSize({ width, height: 900 });
        const northPit = await sandbox.workspace('North Pit');
        const client = await sandbox.asAnotherClient('owner');
        const filePanel = new FilePanel(page);
        await filePanel.openPage(northPit, (await client.fileNamed(northPit, 'README.txt')).file_id);
        await expect(filePanel.preview.getByRole('region', { name: 'Text of README.txt' })).toBeVisible();
        await expectNoViolations(page);
      });
    }
  });
}
