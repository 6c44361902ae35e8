import { expect, type Locator, type Page } from '@playwright/test';
import { openHydrated } from './hydrated';

/** Who holds which role in a whole organisation. */
export class RolesPage {
  readonly grid: Locator;
  readonly findings: Locator;
  readonly whoCan: Locator;
  readonly search: Locator;
  readonly outside: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Roles', exact: true });
    this.findings = page.getByRole('region', { name: 'Findings', exact: true });
    this.whoCan = page.getByRole('region', { name: 'Who can', exact: true });
    this.search = page.getByRole('searchbox', { name: 'Find a person', exact: true });
    this.outside = page.getByRole('button', { name: /^Outside/ });
  }

  async open(orgId: string, query = ''): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/roles${query}`);
  }

  /** Waits until all is read, as the page states it: `12 of 12 workspaces, read at 14:20`. */
  async expectCoverage(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByText(words)).toBeVisible();
    await expect(this.page.getByRole('contentinfo').getByText(/, read at \d\d:\d\d/)).toBeVisible();
  }

  status(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status');
  }

  person(email: string): Locator {
    return this.grid.getByRole('rowheader').filter({ hasText: email });
  }

  workspace(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: false });
  }

  /** What stands where somebody's row and a workspace's column meet. Both must be in view. */
  async cell(email: string, workspace: string): Promise<Locator> {
    const column = await this.workspace(workspace).getAttribute('aria-colindex');
    const head = this.page.getByRole('rowheader').filter({ hasText: email });
    const row = this.grid.getByRole('row').filter({ has: head });
    return row.locator(`[role="gridcell"][aria-colindex="${column ?? 'none'}"]`);
  }

  finding(words: string | RegExp): Locator {
    return this.findings.getByRole('listitem').filter({ hasText: words });
  }

  async ask(action: string, workspace: string): Promise<void> {
    await this.whoCan.getByRole('combobox', { name: 'Action' }).selectOption({ label: action });
    await this.whoCan.getByRole('combobox', { name: 'Workspace' }).selectOption({ label: workspace });
  }
}
