import { expect, test } from '../fixtures/test';
import { FilePanel } from '../pages/file-panel';

const ASSAY = 'DH-2024-117_assay.csv';
const OLDEST = `Version 1 of ${ASSAY}`;

test('an older version becomes the latest again after a question, and all others stay', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const filePanel = new FilePanel(page);
  await filesPage.open(northPit, '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await expect(filePanel.versions).toHaveCount(3);
  const oldestSize = await filePanel.versions.last().textContent();

  await filePanel.makeCurrent(1).click();
  const question = page.getByRole('alertdialog', { name: `Make version 1 of ${ASSAY} current?` });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(filePanel.makeCurrent(1)).toBeFocused();
  expect(await sandbox.journal('files.upload')).toHaveLength(0);

  await filePanel.makeCurrent(1).click();
  await question.getByRole('button', { name: 'Make version 1 current' }).click();
  await expect(notifications.status(`${OLDEST} is current again`)).toBeVisible();
  await expect(filePanel.versions).toHaveCount(4);
  const size = /^v1([\d.]+ [KM]?B)/.exec(oldestSize ?? '')?.[1] ?? 'no size';
  await expect(filePanel.versions.first()).toContainText(size);
  await expect(filePanel.versions.first()).toContainText('latest');

  await activityPage.open(northPit.orgId);
  await expect(page.getByRole('row').filter({ hasText: 'Upload' }).filter({ hasText: ASSAY })).toHaveCount(1);
});

test('what keeps it from happening is told in words, and nothing has changed', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const filePanel = new FilePanel(page);
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.nameButton(ASSAY).click();
  await sandbox.arm({ operation: 'files.upload', fault: 'auth/insufficient-role' });
  await filePanel.makeCurrent(2).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make version 2 current' }).click();
  const alert = notifications.alert(`Version 2 of ${ASSAY} is not current`);
  await expect(alert).toContainText('owner');
  await expect(filePanel.versions).toHaveCount(3);
});

test.describe('a viewer', () => {
  test.use({ account: 'viewer' });

  test('finds the button, and why it does nothing', async ({ sandbox, filesPage, page }) => {
    const filePanel = new FilePanel(page);
    await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
    await filesPage.nameButton(ASSAY).click();
    await expect(filePanel.makeCurrent(1)).toHaveAttribute('aria-disabled', 'true');
    await filePanel.makeCurrent(1).click({ force: true });
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
});
