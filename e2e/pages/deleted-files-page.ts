import type { Locator, Page } from '@playwright/test';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { openHydrated } from './hydrated';

export class DeletedFilesPage {
  readonly table: Locator;
  readonly search: Locator;
  /** The status line that counts them. */
  readonly count: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search deleted files' });
    this.count = page
      .getByRole('contentinfo')
      .getByRole('status')
      .or(page.locator('footer').getByRole('status'))
      .first();
    this.table = page
      .getByRole('grid', { name: 'Deleted files', exact: true })
      .or(page.getByRole('table', { name: 'Deleted files', exact: true }));
  }

  async open({ orgId, workspaceId }: WorkspaceIds): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/workspaces/${workspaceId}/deleted`);
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  downloadButton(name: string): Locator {
    return this.table.getByRole('button', { name: `Download ${name}`, exact: true });
  }

  restoreButton(name: string): Locator {
    return this.table.getByRole('button', { name: `Restore ${name}`, exact: true });
  }
}
