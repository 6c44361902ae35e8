import type { Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/axe';
import type { Sandbox } from '../fixtures/sandbox';
import { expect, test } from '../fixtures/test';
import { MembersPage } from '../pages/members-page';
import { RolesPage } from '../pages/roles-page';

const WIDTHS = [1440, 1024, 390];
const THEMES = ['light', 'dark'] as const;

type State = { name: string; reach: (page: Page, sandbox: Sandbox) => Promise<void> };

async function openRoles(page: Page, sandbox: Sandbox, query = ''): Promise<void> {
  const { orgId } = await sandbox.workspace('North Pit');
  const rolesPage = new RolesPage(page);
  await rolesPage.open(orgId, query);
  await rolesPage.expectCoverage('workspaces');
}

const states: State[] = [
  { name: 'roles', reach: (page, sandbox) => openRoles(page, sandbox) },
  {
    name: 'roles that nobody matches',
    reach: async (page, sandbox) => {
      await openRoles(page, sandbox, '?q=nobody-is-called-so');
      await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
    },
  },
  {
    name: 'roles with a gap',
    reach: async (page, sandbox) => {
      const { workspaceId } = await sandbox.workspace('Kestrel Ridge');
      await sandbox.arm({ operation: 'admin.users.list', fault: '500', times: -1, workspaceId });
      await openRoles(page, sandbox);
      await page.getByText('Which, and why').click();
    },
  },
  {
    name: 'members',
    reach: async (page, sandbox) => {
      const membersPage = new MembersPage(page);
      await membersPage.open(await sandbox.workspace('Kestrel Ridge'));
      await expect(membersPage.member('data.manager@sandbox.example')).toBeVisible();
    },
  },
];

test.use({ account: 'admin' });

for (const state of states) {
  for (const theme of THEMES) {
    test(`${state.name}: no accessibility violation in the ${theme} theme at any width`, async ({ page, sandbox }) => {
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
