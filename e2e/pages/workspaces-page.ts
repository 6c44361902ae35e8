import type { Locator, Page } from '@playwright/test';
import { openHydrated } from './hydrated';

export class WorkspacesPage {
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.table = page
      .getByRole('table', { name: 'Workspaces', exact: true })
      .or(page.getByRole('grid', { name: 'Workspaces', exact: true }));
  }

  async open(orgId: string): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/workspaces`);
  }

  link(workspace: string): Locator {
    return this.table.getByRole('link', { name: workspace, exact: true });
  }

  row(workspace: string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: workspace, exact: true }) });
  }
}
