import type { Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/axe';
import type { Sandbox } from '../fixtures/sandbox';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { Notifications } from '../pages/notifications';
import { openHydrated } from '../pages/hydrated';

const WIDTHS = [1440, 1024, 390];
const THEMES = ['light', 'dark'] as const;

type State = { name: string; reach: (page: Page, sandbox: Sandbox) => Promise<void> };

async function openFirstDialog(page: Page, sandbox: Sandbox): Promise<string> {
  const filesPage = new FilesPage(page);
  const name = await filesPage.openOnFirst(await sandbox.workspace('North Pit'), 'assay');
  await filesPage.askToDelete(name);
  return name;
}

async function reachToast(page: Page, sandbox: Sandbox, fault: string | null): Promise<void> {
  const name = await openFirstDialog(page, sandbox);
  if (fault) await sandbox.arm({ operation: 'files.delete', fault });
  await new FilesPage(page).dialog(name).confirm.click();
  const notifications = new Notifications(page);
  await expect(fault ? notifications.alert() : notifications.status(`Deleted ${name}`)).toBeVisible();
  if (fault) await notifications.alert().getByRole('button', { name: 'Details', exact: true }).click();
}

async function openInNorthPit(page: Page, sandbox: Sandbox, place: string): Promise<void> {
  const { orgId, workspaceId } = await sandbox.workspace('North Pit');
  await openHydrated(
    page,
    place.replace('{org}', `/orgs/${orgId}`).replace('{workspace}', `/orgs/${orgId}/workspaces/${workspaceId}`),
  );
}

const states: State[] = [
  { name: 'sign-in', reach: (page) => openHydrated(page, '/signin?error=Callback') },
  { name: 'workspaces', reach: (page, sandbox) => openInNorthPit(page, sandbox, '{org}/workspaces') },
  {
    name: 'files',
    reach: async (page, sandbox) => {
      await openInNorthPit(page, sandbox, '{workspace}/files');
      await new FilesPage(page).expectCount('204 files');
    },
  },
  {
    name: 'no files match',
    reach: async (page, sandbox) => {
      await openInNorthPit(page, sandbox, '{workspace}/files?q=nothing-has-this-name');
      await expect(page.getByRole('heading', { name: 'No files match' })).toBeVisible();
    },
  },
  { name: 'delete dialog', reach: async (page, sandbox) => void (await openFirstDialog(page, sandbox)) },
  { name: 'toast of a deletion', reach: (page, sandbox) => reachToast(page, sandbox, null) },
  { name: 'toast of a refusal', reach: (page, sandbox) => reachToast(page, sandbox, 'auth/insufficient-role') },
  { name: 'toast of a failure', reach: (page, sandbox) => reachToast(page, sandbox, 'metadata/store-error') },
  {
    name: 'deleted files',
    reach: async (page, sandbox) => {
      await openInNorthPit(page, sandbox, '{workspace}/deleted');
      await expect(page.getByRole('button', { name: /^Restore / }).first()).toBeVisible();
    },
  },
  { name: 'activity', reach: (page, sandbox) => openInNorthPit(page, sandbox, '{org}/activity') },
  {
    name: 'activity with an open entry',
    reach: async (page, sandbox) => {
      await openInNorthPit(page, sandbox, '{org}/activity');
      await page.getByRole('table', { name: 'Activity' }).getByRole('link').first().click();
      await expect(page.getByRole('heading', { name: 'Record' })).toBeVisible();
    },
  },
  {
    name: 'activity entry',
    reach: async (page, sandbox) => {
      await openInNorthPit(page, sandbox, '{org}/activity');
      const link = page.getByRole('table', { name: 'Activity' }).getByRole('link').first();
      await openHydrated(page, (await link.getAttribute('href')) ?? '');
    },
  },
];

for (const state of states) {
  for (const theme of THEMES) {
    test(`${state.name} has no accessibility violation in the ${theme} theme at any width`, async ({
      page,
      sandbox,
    }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        await sandbox.reset();
        await state.reach(page, sandbox);
        await expectNoViolations(page);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBeLessThanOrEqual(0);
      }
    });
  }
}
