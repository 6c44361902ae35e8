import { expect, type Locator, type Page } from '@playwright/test';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { DeleteDialog } from './delete-dialog';
import { openHydrated } from './hydrated';

export class FilesPage {
  readonly grid: Locator;
  readonly search: Locator;
  readonly reload: Locator;
  readonly selectAll: Locator;
  /** The role in the header. */
  readonly yourRole: Locator;
  /** In place of a list that did not load. */
  readonly tryAgain: Locator;
  /** What stands in place of the list where it did not load. */
  readonly failure: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Files', exact: true });
    this.failure = page.locator('main [data-error-type]');
    this.search = page.getByRole('searchbox', { name: 'Search files' });
    this.selectAll = this.grid.getByRole('checkbox', { name: 'Select all matching files' });
    this.yourRole = page.getByRole('banner').getByRole('definition');
    this.reload = page.getByRole('button', { name: 'Reload the list' });
    this.tryAgain = page.getByRole('main').getByRole('button', { name: 'Try again' });
  }

  async open({ orgId, workspaceId }: WorkspaceIds, query = ''): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/workspaces/${workspaceId}/files${query}`);
  }

  /** Opens the list on a search, and gives the shown name of the first file found. */
  async openOnFirst(workspace: WorkspaceIds, search: string): Promise<string> {
    await this.open(workspace, `?q=${encodeURIComponent(search)}`);
    return (await this.grid.getByRole('rowheader').first().textContent()) ?? '';
  }

  /** Has the list asked for anew where it had failed, without leaving the page; else opens the page anew. */
  async listAnew(): Promise<void> {
    const again = this.failure.getByRole('button', { name: 'Try again' });
    if ((await again.count()) === 0) {
      await this.page.reload();
      return;
    }
    const reference = this.failure.locator('dt', { hasText: 'Reference' }).locator('xpath=following-sibling::dd');
    const before = (await reference.textContent()) ?? '';
    await again.click();
    await expect(reference).not.toHaveText(before);
  }

  heading(name: string, level = 1): Locator {
    return this.page.getByRole('heading', { name, level, exact: true });
  }

  /** The status line that counts the files, by its exact text. */
  count(text: string): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) });
  }

  async expectCount(text: string): Promise<void> {
    await expect(this.count(text)).toBeVisible({ timeout: 15_000 });
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.rowHeader(name) });
  }

  rowHeader(name: string): Locator {
    return this.page.getByRole('rowheader', { name, exact: true });
  }

  /** The name itself: pressing it opens the file beside the list. */
  nameButton(name: string): Locator {
    return this.rowHeader(name).getByRole('button', { name, exact: true });
  }

  checkbox(name: string): Locator {
    return this.grid.getByRole('checkbox', { name: `Select ${name}`, exact: true });
  }

  /** The role that the list of workspaces beside the page marks. */
  sidebarRole(workspace: string): Locator {
    const entry = this.page.getByRole('region', { name: 'Workspaces' }).getByRole('link', { name: workspace });
    return entry.getByText(/^(owner|editor|viewer|no role)$/);
  }

  /** The toolbar over the list, while that many files are selected. */
  selectionBar(count: number): Locator {
    return this.page.getByRole('toolbar', { name: count === 1 ? '1 file selected' : `${count} files selected` });
  }

  deleteButton(name: string): Locator {
    return this.grid.getByRole('button', { name: `Delete ${name}`, exact: true });
  }

  moreActions(name: string): Locator {
    return this.grid.getByRole('button', { name: `More actions for ${name}`, exact: true });
  }

  dialog(name: string): DeleteDialog {
    return new DeleteDialog(this.page, name);
  }

  /** Brings the file into view by typing its name, so that it works in a list of any length. */
  async find(name: string): Promise<void> {
    await this.search.fill(name);
    await expect(this.rowHeader(name)).toBeVisible();
  }

  /** Opens the confirmation and waits for what it read from Evo. */
  async askToDelete(name: string): Promise<void> {
    await this.deleteButton(name).click();
    await expect(this.dialog(name).root).toContainText(/version/);
  }

  /** Presses the row's delete button and confirms. */
  async delete(name: string): Promise<void> {
    await this.find(name);
    await this.deleteButton(name).click();
    await this.dialog(name).confirm.click();
  }
}
