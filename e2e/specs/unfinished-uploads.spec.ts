import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { pickedFile, Uploads } from '../pages/uploads';

const MB = 1024 * 1024;

test('an upload that ended with its page goes on another day, and sends only what is missing', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const uploads = new Uploads(page);
  const file = pickedFile('long.las', 9 * MB);
  await filesPage.open(northPit);
  await sandbox.arm({ operation: 'blob.put', fault: 'hang', skip: 2, times: -1 });
  await uploads.choose(file);
  await uploads.send('Upload 1 file').click();
  await expect(uploads.list).toContainText('8.39 MB of 9.44 MB');

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await sandbox.disarmAll();
  await page.getByRole('link', { name: 'Unfinished uploads' }).click();
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
  expect((await owner.fileNamed(northPit, 'long.las')).size).toBe(9 * MB);
});

test('of a file that was changed since, what differs is sent anew; what nobody wants is discarded', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const uploads = new Uploads(page);
  await filesPage.open(northPit);
  await sandbox.arm({ operation: 'blob.put', fault: 'hang', skip: 2, times: -1 });
  await uploads.choose(pickedFile('changed.las', 9 * MB));
  await uploads.send('Upload 1 file').click();
  await expect(uploads.list).toContainText('8.39 MB of 9.44 MB');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await sandbox.disarmAll();

  await page.getByRole('link', { name: 'Unfinished uploads' }).click();
  const changed = pickedFile('changed.las', 9 * MB);
  // In every block, since any two of the three may have arrived.
  for (const at of [0, 4 * MB, 8 * MB]) changed.buffer[at] = 0;
  await sandbox.forgetRequests();
  await page.getByLabel('Choose changed.las again').setInputFiles(changed);
  await expect(notifications.status('Uploaded changed.las')).toBeVisible();
  expect((await sandbox.journal('blob.put')).filter(({ status }) => status === 201)).toHaveLength(3);

  await filesPage.open(northPit);
  await sandbox.arm({ operation: 'blob.put', fault: 'hang', skip: 1, times: -1 });
  await uploads.choose(pickedFile('unwanted.las', 9 * MB));
  await uploads.send('Upload 1 file').click();
  await expect(uploads.list).toContainText('4.19 MB of 9.44 MB');
  await page.reload();
  await sandbox.disarmAll();
  await page.getByRole('link', { name: 'Unfinished uploads' }).click();
  await page.getByRole('button', { name: 'Discard unwanted.las' }).click();
  await expect(page.getByRole('heading', { name: 'No unfinished uploads', level: 2 })).toBeVisible();
});
