import { expect, type Page } from '@playwright/test';
import type { Account, Sandbox, WorkspaceIds } from '../fixtures/sandbox';
import { ActivityPage } from '../pages/activity-page';
import { DeletedFilesPage } from '../pages/deleted-files-page';
import { FilePanel } from '../pages/file-panel';
import { FilesPage } from '../pages/files-page';
import { openHydrated } from '../pages/hydrated';
import { InsightsPage } from '../pages/insights-page';
import { MembersPage } from '../pages/members-page';
import { PageNotes } from '../pages/page-notes';
import { RolesPage } from '../pages/roles-page';
import { pickedFile, Uploads } from '../pages/uploads';

/** What it takes to bring a page into a state. */
export type Scene = { page: Page; sandbox: Sandbox; northPit: WorkspaceIds };

/** A page as a person can meet it. */
export type PageState = {
  name: string;
  account?: Account | null;
  /** Where it is not there at every width. */
  widths?: readonly number[];
  reach: (scene: Scene) => Promise<void>;
};

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 2 });

async function openFiles({ page, northPit }: Scene): Promise<FilesPage> {
  const filesPage = new FilesPage(page);
  await filesPage.open(northPit, '?q=assay');
  await filesPage.expectCount('9 of 204 files');
  return filesPage;
}

async function openOrganisation({ page, northPit }: Scene, place: string): Promise<void> {
  await openHydrated(page, `/orgs/${northPit.orgId}/${place}`);
}

const entrance: PageState[] = [
  { name: 'sign-in', account: null, reach: ({ page }) => openHydrated(page, '/signin') },
  { name: 'sign-in after a failure', account: null, reach: ({ page }) => openHydrated(page, '/signin?error=Callback') },
  { name: 'workspaces', reach: (scene) => openOrganisation(scene, 'workspaces') },
  {
    name: 'workspaces of an instance admin',
    account: 'admin',
    reach: (scene) => openOrganisation(scene, 'workspaces'),
  },
  { name: 'no workspaces', account: 'outsider', reach: (scene) => openOrganisation(scene, 'workspaces') },
  {
    name: 'an address where nothing is',
    reach: (scene) => openOrganisation(scene, 'workspaces/00000000-0000-4000-8000-000000000000/files'),
  },
];

const files: PageState[] = [
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

const frame: PageState[] = [
  {
    name: 'the account menu',
    reach: async (scene) => {
      await openOrganisation(scene, 'workspaces');
      await scene.page.getByRole('button', { name: 'Account menu' }).click();
      await expect(scene.page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'the drawer of a phone',
    widths: [390, 320],
    reach: async (scene) => {
      await scene.page.setViewportSize({ width: 390, height: 844 });
      await openOrganisation(scene, 'workspaces');
      await scene.page.getByRole('button', { name: 'Open navigation' }).click();
      await expect(scene.page.getByRole('dialog', { name: 'Navigation' })).toBeVisible();
    },
  },
  {
    name: 'offline',
    reach: async (scene) => {
      await openFiles(scene);
      await scene.page.context().setOffline(true);
      await expect(new PageNotes(scene.page).offline).toBeVisible();
    },
  },
];

const beside: PageState[] = [
  {
    name: 'deleted files',
    reach: async ({ page, northPit }) => {
      const deleted = new DeletedFilesPage(page);
      await deleted.open(northPit);
      await expect(deleted.table.getByRole('button', { name: /^Restore / }).first()).toBeVisible();
    },
  },
  {
    name: 'nothing deleted',
    reach: async ({ page, sandbox }) => {
      await new DeletedFilesPage(page).open(await sandbox.workspace('Empty'));
      await expect(heading(page, 'Nothing waits in Deleted files')).toBeVisible();
    },
  },
  { name: 'activity', reach: (scene) => openOrganisation(scene, 'activity') },
  {
    name: 'activity that nothing matches',
    reach: async (scene) => {
      await openOrganisation(scene, 'activity?object=nothing-has-this-name');
      await expect(heading(scene.page, /^No entries/)).toBeVisible();
    },
  },
  {
    name: 'activity beside an open entry',
    reach: async (scene) => {
      await openOrganisation(scene, 'activity');
      await new ActivityPage(scene.page).table.getByRole('link').first().click();
      await expect(scene.page.getByRole('heading', { name: 'Record' })).toBeVisible();
    },
  },
  {
    name: 'an entry',
    reach: async (scene) => {
      await openOrganisation(scene, 'activity');
      const link = new ActivityPage(scene.page).table.getByRole('link').first();
      await openHydrated(scene.page, (await link.getAttribute('href')) ?? '');
    },
  },
];

async function openRoles({ page, northPit }: Scene, query = ''): Promise<void> {
  const rolesPage = new RolesPage(page);
  await rolesPage.open(northPit.orgId, query);
  await rolesPage.expectCoverage('workspaces');
}

const roles: PageState[] = [
  { name: 'roles', account: 'admin', reach: (scene) => openRoles(scene) },
  {
    name: 'roles that nobody matches',
    account: 'admin',
    reach: async (scene) => {
      await openRoles(scene, '?q=nobody-is-called-so');
      await expect(heading(scene.page, 'Nobody matches')).toBeVisible();
    },
  },
  {
    name: 'roles with a gap',
    account: 'admin',
    reach: async (scene) => {
      const { workspaceId } = await scene.sandbox.workspace('Kestrel Ridge');
      await scene.sandbox.arm({ operation: 'admin.users.list', fault: '500', times: -1, workspaceId });
      await openRoles(scene);
      await scene.page.getByText('Which, and why').click();
    },
  },
  {
    name: 'members',
    account: 'admin',
    reach: async ({ page, sandbox }) => {
      const membersPage = new MembersPage(page);
      await membersPage.open(await sandbox.workspace('Kestrel Ridge'));
      await expect(membersPage.member('data.manager@sandbox.example')).toBeVisible();
    },
  },
];

export const pageStates = [...entrance, ...files, ...frame, ...beside, ...roles];
