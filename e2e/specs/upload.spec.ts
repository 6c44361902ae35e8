import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { pickedFile, Uploads } from '../pages/uploads';

const MB = 1024 * 1024;

test('uploads a new file and a new version of one that is there, in blocks, one of which fails at first', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const owner = await sandbox.asAnotherClient('owner');
  const known = await owner.fileNamed(northPit, 'DH-2024-117_assay.csv');
  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  const uploads = new Uploads(page);
  await uploads.choose(pickedFile('drone-survey.tif', 5 * MB), pickedFile(known.name, 2_000));
  await uploads.folder.fill(known.path);
  await expect(uploads.chosen.filter({ hasText: `New version of ${known.name}` })).toHaveCount(1);
  await sandbox.arm({ operation: 'blob.put', fault: '503', skip: 1 });
  await uploads.send('Upload 2 files').click();

  await expect(notifications.status('Uploaded 2 files')).toBeVisible();
  await filesPage.expectCount('205 files');
  await filesPage.search.fill('drone-survey');
  await expect(filesPage.row('drone-survey.tif')).toContainText('5.24 MB');
  expect(await owner.fileNamed(northPit, known.name)).toMatchObject({ file_id: known.file_id, size: 2_000 });
  // Two blocks and the one that failed, and one of the small file.
  expect(await sandbox.journal('blob.put')).toHaveLength(4);
});

test('names what Evo would not take before anything is sent, and leaves out what is there already if asked', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const known = await (await sandbox.asAnotherClient('owner')).fileNamed(northPit, 'DH-2024-117_assay.csv');
  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  const uploads = new Uploads(page);
  await uploads.choose(
    pickedFile(`${'n'.repeat(260)}.csv`, 10),
    pickedFile(' edge.csv', 10),
    pickedFile(known.name, 10),
    pickedFile('fine.csv', 10),
  );
  await uploads.folder.fill(known.path);
  await expect(uploads.chosen.filter({ hasText: 'Its name has 264 characters; Evo takes 256.' })).toHaveCount(1);
  await expect(uploads.chosen.filter({ hasText: 'Its name begins or ends with a space.' })).toHaveCount(1);
  await uploads.dialog.getByRole('button', { name: 'Leave out', exact: true }).click();
  expect(await sandbox.journal('files.upload')).toEqual([]);
  await uploads.send('Upload 1 file').click();
  await expect(notifications.status('Uploaded fine.csv')).toBeVisible();
  await filesPage.expectCount('205 files');
  expect(await sandbox.journal('files.upload')).toHaveLength(2); // begun, and the link renewed to finish
});

test('a paused upload goes on from where it stopped, and a cancelled one leaves nothing', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit);
  const uploads = new Uploads(page);
  await sandbox.arm({ operation: 'blob.put', fault: 'hang', skip: 1, times: -1 });
  await uploads.choose(pickedFile('long.las', 5 * MB));
  await uploads.send('Upload 1 file').click();
  await expect(uploads.list).toContainText('4.19 MB of 5.24 MB');
  await uploads.pause('long.las').click();
  await expect(uploads.list).toContainText('Paused at 4.19 MB of 5.24 MB');
  await sandbox.disarmAll();
  await sandbox.forgetRequests();
  await uploads.resume('long.las').click();
  await expect(notifications.status('Uploaded long.las')).toBeVisible();
  expect((await sandbox.journal('blob.put')).filter(({ status }) => status === 201)).toHaveLength(1);

  await sandbox.arm({ operation: 'blob.put', fault: 'hang', times: -1 });
  await uploads.choose(pickedFile('unwanted.las', 100));
  await uploads.send('Upload 1 file').click();
  await uploads.cancel('unwanted.las').click();
  await expect(uploads.list).toContainText('Cancelled; Evo shows nothing of it');
  await sandbox.disarmAll();
  await filesPage.reload.click();
  await filesPage.expectCount('205 files');
});

test('a dropped file is asked about like a chosen one', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('Empty'));
  await expect(filesPage.heading('No files yet', 2)).toBeVisible();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'dropped.csv'));
    return transfer;
  });
  const main = page.getByRole('main').locator('> div').first();
  await main.dispatchEvent('dragenter', { dataTransfer: data });
  await expect(page.getByText('Drop to upload to Empty')).toBeVisible();
  await main.dispatchEvent('drop', { dataTransfer: data });
  const uploads = new Uploads(page);
  await uploads.send('Upload 1 file').click();
  await filesPage.expectCount('1 file');
});

test.describe('as viewer', () => {
  test.use({ account: 'viewer' });

  test('the button stays and says who may; nothing is sent', async ({ sandbox, filesPage, page }) => {
    await filesPage.open(await sandbox.workspace(NORTH_PIT));
    const uploads = new Uploads(page);
    await expect(uploads.open).toHaveAccessibleDescription('Your role: viewer. Permitted roles: owner, editor.');
    await uploads.open.click({ force: true });
    await expect(uploads.dialog).toBeHidden();
    expect(await sandbox.journal('files.upload')).toEqual([]);
  });
});

test('a role that was taken away meanwhile is told with the roles that may', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit);
  const uploads = new Uploads(page);
  await uploads.choose(pickedFile('late.csv', 10));
  await sandbox.setRole(northPit.workspaceId, 'owner', 'viewer');
  await uploads.send('Upload 1 file').click();
  const alert = notifications.alert();
  await expect(alert).toHaveAccessibleName('You can’t upload files in North Pit');
  await expect(alert).toContainText('Permitted roles');
});
