import { mkdirSync } from 'node:fs';
import { chromium, expect } from '@playwright/test';
import { consoleUrl } from '../fixtures/addresses';
import type { Account, WorkspaceIds } from '../fixtures/sandbox';
import { test as base } from '../fixtures/test';
import { SignInPage } from '../pages/sign-in-page';
import { auditPage, type FormFactor } from './audit-page';

type AuditFixtures = { profile: { folder: string; signInAs: (account: Account) => Promise<void> } };

const test = base.extend<AuditFixtures>({
  // The browser that signs in is closed before the audit: one that is driven and watched as well does twice the work.
  profile: async ({ launchOptions }, use, { outputDir }) => {
    const folder = `${outputDir}/profile`;
    mkdirSync(folder, { recursive: true });
    const signInAs = async (account: Account) => {
      const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL: consoleUrl });
      await new SignInPage(await context.newPage()).signInAs(account);
      await context.close();
    };
    await use({ folder, signInAs });
  },
});

const pages: { name: string; account: Account | null; address: (at: WorkspaceIds) => string }[] = [
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
    test(`${name} on ${formFactor} reaches 95 in every category`, async ({ sandbox, profile, launchOptions }) => {
      const northPit = await sandbox.workspace('North Pit');
      if (account) await profile.signInAs(account);
      const browserPath = launchOptions.executablePath ?? chromium.executablePath();
      const wanted = { browserPath, profile: profile.folder, formFactor };
      const audit = await auditPage(`${consoleUrl}${address(northPit)}`, wanted);
      console.log(`${name}, ${formFactor}: ${JSON.stringify(audit.scores)} ${audit.shortcomings.join('; ')}`);
      const low = Object.entries(audit.scores).filter(([, score]) => score < 95);
      expect(low, audit.shortcomings.join('\n')).toEqual([]);
    });
  }
}
