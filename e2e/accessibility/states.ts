import { expect } from '@playwright/test';
import { ActivityPage } from '../pages/activity-page';
import { DeletedFilesPage } from '../pages/deleted-files-page';
import { openHydrated } from '../pages/hydrated';
import { MembersPage } from '../pages/members-page';
import { PageNotes } from '../pages/page-notes';
import { RestoreDialog } from '../pages/restore-dialog';
import { RolesPage } from '../pages/roles-page';

import { fileStates } from './file-states';
import { heading, openFiles, type PageState, type Scene } from './page-state';

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
    name: 'before several deleted files are restored',
    reach: async ({ page, northPit }) => {
      const deleted = new DeletedFilesPage(page);
      await deleted.open(northPit);
      await deleted.table.getByRole('checkbox', { name: 'Select all matching files' }).check();
      await page.getByRole('toolbar').getByRole('button', { name: 'Restore…' }).click();
      await expect(new RestoreDialog(page).root).toContainText('2 names are taken by now');
    },
  },
  {
    name: 'what was deleted in one go',
    reach: async ({ page, northPit }) => {
      await new DeletedFilesPage(page).open(northPit);
      await page.getByRole('button', { name: 'Deleted together' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'deleted workspaces',
    reach: async (scene) => {
      const empty = await scene.sandbox.workspace('Empty');
      await (await scene.sandbox.asAnotherClient('owner')).deleteWorkspace(empty);
      await openOrganisation(scene, 'workspaces/deleted');
      await expect(scene.page.getByRole('button', { name: 'Restore Empty' })).toBeVisible();
    },
  },
  {
    name: 'files found in several workspaces',
    reach: async (scene) => {
      // Whichever workspace refuses, another has a few: a table of hundreds holds the check up for a minute.
      await scene.sandbox.arm({ operation: 'files.list', fault: 'auth/insufficient-role' });
      await openOrganisation(scene, 'search?q=dh-');
      await expect(scene.page.getByRole('status').filter({ hasText: 'found in' })).toBeVisible();
    },
  },
  {
    name: 'no files found',
    reach: async (scene) => {
      await openOrganisation(scene, 'search?q=no-file-has-this-name');
      await expect(heading(scene.page, 'No files found')).toBeVisible();
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

export const pageStates = [...entrance, ...fileStates, ...frame, ...beside, ...roles];
