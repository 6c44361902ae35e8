import { chromium, expect, type BrowserContext } from '@playwright/test';
import { consoleUrl } from '../fixtures/addresses';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { test as base } from '../fixtures/test';
import { SignInPage } from '../pages/sign-in-page';
import { auditPage, type FormFactor } from './audit-page';

const port = Number(process.env.LIGHTHOUSE_PORT);

type AuditFixtures = { signedInBrowser: BrowserContext };

const test = base.extend<AuditFixtures>({
  // Lighthouse drives a browser by its own port, and finds only the cookies of the default profile.
  signedInBrowser: async ({ launchOptions }, use, { outputDir }) => {
    const args = [`--remote-debugging-port=${port}`];
    const context = await chromium.launchPersistentContext(`${outputDir}/profile`, {
      ...launchOptions,
      args,
      baseURL: consoleUrl,
    });
    // What a browser does when it starts is not the page's work.
    const first = await context.newPage();
    await first.goto('/errors');
    await first.close();
    await use(context);
    await context.close();
  },
});

const pages: { name: string; account: 'owner' | null; address: (at: WorkspaceIds) => string }[] = [
  { name: 'sign-in', account: null, address: () => '/signin' },
  {
    name: 'files',
    account: 'owner',
    address: ({ orgId, workspaceId }) => `/orgs/${orgId}/workspaces/${workspaceId}/files`,
  },
  { name: 'activity', account: 'owner', address: ({ orgId }) => `/orgs/${orgId}/activity` },
];

for (const { name, account, address } of pages) {
  for (const formFactor of ['desktop', 'mobile'] satisfies FormFactor[]) {
    test(`${name} on ${formFactor} reaches 95 in every category`, async ({ sandbox, signedInBrowser }) => {
      const northPit = await sandbox.workspace('North Pit');
      if (account) {
        const page = await signedInBrowser.newPage();
        await new SignInPage(page).signInAs(account);
        await page.close();
      }
      const audit = await auditPage(`${consoleUrl}${address(northPit)}`, { port, formFactor });
      console.log(`${name}, ${formFactor}: ${JSON.stringify(audit.scores)} ${audit.shortcomings.join('; ')}`);
      const low = Object.entries(audit.scores).filter(([, score]) => score < 95);
      expect(low, audit.shortcomings.join('\n')).toEqual([]);
    });
  }
}
