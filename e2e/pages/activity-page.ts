import type { Locator, Page } from '@playwright/test';
import { openHydrated } from './hydrated';

export class ActivityPage {
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.table = page
      .getByRole('table', { name: 'Activity', exact: true })
      .or(page.getByRole('grid', { name: 'Activity', exact: true }));
  }

  async open(orgId: string, query = ''): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/activity${query}`);
  }

  /** The newest entry about an object comes first. */
  entries(object: string): Locator {
    return this.table.getByRole('row').filter({ hasText: object });
  }

  outcome(object: string, outcome: string): Locator {
    return this.entries(object).filter({ hasText: outcome }).first();
  }
}
