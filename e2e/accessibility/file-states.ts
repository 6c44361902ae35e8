import { expect } from '@playwright/test';
import { FilePanel } from '../pages/file-panel';
import { FilesPage } from '../pages/files-page';
import { openHydrated } from '../pages/hydrated';
import { InsightsPage } from '../pages/insights-page';
import { pickedFile, Uploads } from '../pages/uploads';
import { heading, openFiles, type PageState } from './page-state';

export const fileStates: PageState[] = [
  { name: 'files', reach: async (scene) => void (await openFiles(scene)) },
  {
    name: 'files of one folder',
    reach: async ({ page, northPit }) => {
      await new FilesPage(page).open(northPit, '?folder=/drilling/2024/');
      await expect(page.getByRole('heading', { name: '2024', level: 1 })).toBeVisible();
    },
  },
  {
    name: 'a file on a page of its own',
    reach: async ({ page, sandbox, northPit }) => {
      const owner = await sandbox.asAnotherClient('owner');
      const { file_id: fileId } = await owner.fileNamed(northPit, 'DH-2024-117_assay.csv');
      await new FilePanel(page).openPage(northPit, fileId);
      await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    },
  },
  {
    name: 'saved views',
    reach: async (scene) => {
      await openFiles(scene);
      await scene.page.getByRole('button', { name: 'Saved views' }).click();
      await scene.page.getByRole('textbox', { name: 'Name of the view' }).fill('All of it');
      await scene.page.keyboard.press('Enter');
      await expect(scene.page.getByRole('list', { name: 'Saved views' })).toBeVisible();
    },
  },
  {
    name: 'the first page of a document',
    reach: async ({ page, sandbox, northPit }) => {
      const owner = await sandbox.asAnotherClient('owner');
      const files = await owner.files(northPit);
      const small = files.find(({ name, size }) => name.endsWith('.pdf') && size < 8 * 2 ** 20);
      await new FilePanel(page).openPage(northPit, small?.file_id ?? '');
      await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Its one page.');
    },
  },
  {
    name: 'what the head of a raster says',
    reach: async ({ page, sandbox, northPit }) => {
      const owner = await sandbox.asAnotherClient('owner');
      const raster = (await owner.files(northPit)).find(({ name }) => name.endsWith('.tif'));
      await new FilePanel(page).openPage(northPit, raster?.file_id ?? '');
      await expect(page.getByRole('region', { name: 'Preview' })).toContainText('GeoTIFF');
    },
  },
  {
    name: 'the question before an older version is made current',
    reach: async ({ page, northPit }) => {
      const filesPage = new FilesPage(page);
      await filesPage.open(northPit, '?q=assay');
      await filesPage.nameButton('DH-2024-117_assay.csv').click();
      await page.getByRole('button', { name: 'Make version 1 current' }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    name: 'where one can go to',
    reach: async (scene) => {
      await openFiles(scene);
      await scene.page.keyboard.press('Control+k');
      await scene.page.keyboard.type('dh-2024');
      await expect(scene.page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'insights',
    reach: async ({ page, northPit }) => {
      const insights = new InsightsPage(page);
      await insights.open(northPit);
      await expect(insights.map).toBeVisible();
    },
  },
  {
    name: 'insights with old versions',
    reach: async ({ page, northPit }) => {
      const insights = new InsightsPage(page);
      await insights.open(northPit);
      await insights.oldVersions.getByRole('button', { name: 'Read versions' }).click();
      await expect(insights.oldVersions.getByRole('listitem').first()).toBeVisible();
      await expect(insights.oldVersions.getByRole('status')).toContainText('more in');
    },
  },
  {
    name: 'insights as a table',
    reach: async ({ page, northPit }) => {
      const insights = new InsightsPage(page);
      await insights.open(northPit);
      await page.getByRole('group', { name: 'Show as' }).getByRole('button', { name: 'Table' }).click();
      await expect(insights.table).toBeVisible();
    },
  },
  {
    name: 'files that are still loading',
    reach: async ({ page, sandbox, northPit }) => {
      await sandbox.arm({ operation: 'files.list', fault: 'slow', times: -1, delayMs: 60_000 });
      const filesPage = new FilesPage(page);
      await filesPage.open(northPit);
      await expect(filesPage.grid).toHaveAttribute('aria-busy', 'true');
    },
  },
  {
    name: 'no files yet',
    reach: async ({ page, sandbox }) => {
      await new FilesPage(page).open(await sandbox.workspace('Empty'));
      await expect(heading(page, 'No files yet')).toBeVisible();
    },
  },
  {
    name: 'no files match',
    reach: async ({ page, northPit }) => {
      await new FilesPage(page).open(northPit, '?q=nothing-has-this-name');
      await expect(heading(page, 'No files match')).toBeVisible();
    },
  },
  {
    name: 'files without a role',
    account: 'admin',
    reach: async ({ page, northPit }) => {
      await new FilesPage(page).open(northPit);
      await expect(heading(page, 'You have no role in North Pit')).toBeVisible();
    },
  },
  {
    name: 'files that did not load',
    reach: async ({ page, sandbox, northPit }) => {
      await sandbox.arm({ operation: 'files.list', fault: 'metadata/store-error', times: -1 });
      await new FilesPage(page).open(northPit);
      await expect(heading(page, "The file list didn't load")).toBeVisible();
      await page.getByText('Details', { exact: true }).click();
    },
  },
  {
    name: 'files with lying names',
    reach: async ({ page, sandbox }) => {
      await new FilesPage(page).open(await sandbox.workspace('Hostile Names'));
      await expect(page.getByRole('rowheader').first()).toBeVisible();
    },
  },
  {
    name: 'files that somebody may only read',
    account: 'viewer',
    reach: async (scene) => void (await openFiles(scene)),
  },
  {
    name: 'selected files',
    reach: async (scene) => {
      await (await openFiles(scene)).selectAll.click();
      await expect(scene.page.getByRole('toolbar', { name: '9 files selected' })).toBeVisible();
    },
  },
  {
    name: 'the menu of a row',
    reach: async (scene) => {
      await (
        await openFiles(scene)
      ).grid
        .getByRole('button', { name: /^More actions/ })
        .first()
        .click();
      await expect(scene.page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'how rows and columns look',
    reach: async (scene) => {
      await openFiles(scene);
      await scene.page.getByRole('button', { name: 'Rows and columns' }).click();
      await expect(scene.page.getByRole('menu')).toBeVisible();
    },
    widths: [1440],
  },
  {
    name: 'the list of keys',
    reach: async (scene) => {
      await openFiles(scene);
      await scene.page.keyboard.press('?');
      await expect(scene.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  {
    name: 'files chosen for an upload',
    reach: async (scene) => {
      await openFiles(scene);
      const uploads = new Uploads(scene.page);
      await uploads.choose(pickedFile('survey.csv', 10), pickedFile(' edge.csv', 10), pickedFile('README.txt', 10));
      await expect(uploads.send('Upload 2 files')).toBeVisible();
      await expect(uploads.dialog.getByRole('button', { name: 'Leave out', exact: true })).toBeVisible();
    },
  },
  {
    name: 'unfinished uploads',
    reach: async (scene) => {
      const { page, sandbox, northPit } = scene;
      await openFiles(scene);
      const uploads = new Uploads(page);
      await sandbox.arm({ operation: 'blob.put', fault: 'hang', skip: 1, times: -1 });
      await uploads.choose(pickedFile('long.las', 9 * 1024 * 1024));
      await uploads.send('Upload 1 file').click();
      await expect(uploads.list).toContainText('4.19 MB of 9.44 MB');
      page.on('dialog', (dialog) => void dialog.accept());
      await openHydrated(page, `/orgs/${northPit.orgId}/uploads`);
      await expect(page.getByRole('list', { name: 'Unfinished uploads' })).toBeVisible();
    },
  },
  {
    name: 'uploads under way',
    reach: async (scene) => {
      await openFiles(scene);
      const uploads = new Uploads(scene.page);
      await scene.sandbox.arm({ operation: 'blob.put', fault: 'hang', times: -1 });
      await uploads.choose(pickedFile('survey.csv', 10), pickedFile(`${'long-'.repeat(20)}name.csv`, 10));
      await uploads.send('Upload 2 files').click();
      await uploads.pause('survey.csv').click();
      await expect(uploads.list).toContainText('Paused at 0 bytes of 10 bytes');
    },
  },
];
