import type { Page } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { type Picked, pickedFile, Uploads } from '../pages/uploads';

const MB = 1024 * 1024;

/** Begins an upload, leaves its page once so many blocks have arrived, and comes to what waits there. */
async function leaveUnfinished(page: Page, sandbox: Sandbox, file: Picked, blocks: number): Promise<void> {
  const uploads = new Uploads(page);
  await new FilesPage(page).open(await sandbox.workspace(NORTH_PIT));
  await sandbox.arm({ operation: 'blob.put', fault: 'hang', skip: blocks, times: -1 });
  await uploads.choose(file);
  await uploads.send('Upload 1 file').click();
  await expect(uploads.list).toContainText(`${((blocks * 4 * MB) / 1e6).toFixed(2)} MB of 9.44 MB`);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await sandbox.disarmAll();
  await page.getByRole('link', { name: 'Unfinished uploads' }).click();
}

test('an upload that ended with its page goes on another day, and sends only what is missing', async ({
  sandbox,
  notifications,
  page,
}) => {
  const file = pickedFile('long.las', 9 * MB);
  await leaveUnfinished(page, sandbox, file, 2);
  const item = page.getByRole('list', { name: 'Unfinished uploads' }).getByRole('listitem');
  await expect(item).toContainText('8.39 MB of 9.44 MB sent');

  await item.getByLabel('Choose long.las again').setInputFiles(pickedFile('long.las', 8 * MB));
  await expect(item).toContainText('Nothing was sent.');

  await sandbox.forgetRequests();
  await item.getByLabel('Choose long.las again').setInputFiles(file);
  await expect(notifications.status('Uploaded long.las')).toBeVisible();
  expect((await sandbox.journal('blob.put')).filter(({ status }) => status === 201)).toHaveLength(1);
  await expect(page.getByRole('heading', { name: 'No unfinished uploads', level: 2 })).toBeVisible();

  const owner = await sandbox.asAnotherClient('owner');
  expect((await owner.fileNamed(await sandbox.workspace(NORTH_PIT), 'long.las')).size).toBe(9 * MB);
});

test('of a file that was changed since, what differs is sent anew; what nobody wants is discarded', async ({
  sandbox,
  notifications,
  page,
}) => {
  await leaveUnfinished(page, sandbox, pickedFile('changed.las', 9 * MB), 2);
  const changed = pickedFile('changed.las', 9 * MB);
  // In every block, since any two of the three may have arrived.
  for (const at of [0, 4 * MB, 8 * MB]) changed.buffer[at] = 0;
  await sandbox.forgetRequests();
  await page.getByLabel('Choose changed.las again').setInputFiles(changed);
  await expect(notifications.status('Uploaded changed.las')).toBeVisible();
  expect((await sandbox.journal('blob.put')).filter(({ status }) => status === 201)).toHaveLength(3);

  await leaveUnfinished(page, sandbox, pickedFile('unwanted.las', 9 * MB), 1);
  await page.getByRole('button', { name: 'Discard unwanted.las' }).click();
  await expect(page.getByRole('heading', { name: 'No unfinished uploads', level: 2 })).toBeVisible();
});
