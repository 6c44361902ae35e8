import type { Locator, Page } from '@playwright/test';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { openHydrated } from './hydrated';

/** Who holds which role in one workspace, and what each role may do. */
export class MembersPage {
  readonly table: Locator;
  readonly rights: Locator;
  readonly refusals: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Members', exact: true });
    this.rights = page.getByRole('table', { name: 'What each role may do' });
    this.refusals = page.getByRole('region', { name: /^Refused in the last/ });
  }

  async open({ orgId, workspaceId }: WorkspaceIds): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/workspaces/${workspaceId}/members`);
  }

  member(email: string): Locator {
    return this.table.getByRole('row').filter({ hasText: email });
  }

  right(words: string): Locator {
    return this.rights.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: words }) });
  }
}
