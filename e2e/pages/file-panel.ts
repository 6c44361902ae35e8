import type { Download, Locator, Page } from '@playwright/test';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { openHydrated } from './hydrated';

/** One file: the panel beside the list, and the page of its own, which say the same. */
export class FilePanel {
  readonly download: Locator;
  readonly deleteFile: Locator;
  readonly versions: Locator;
  readonly preview: Locator;
  readonly close: Locator;
  readonly asPage: Locator;

  constructor(readonly page: Page) {
    this.download = page.getByRole('button', { name: 'Download', exact: true });
    this.deleteFile = page.getByRole('button', { name: 'Delete file…' });
    this.versions = page.getByRole('list', { name: 'Versions, newest first' }).getByRole('listitem');
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.close = page.getByRole('button', { name: 'Close details' });
    this.asPage = page.getByRole('link', { name: 'Open this file as a page' });
  }

  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name: `Details for ${name}` });
  }

  async openPage({ orgId, workspaceId }: WorkspaceIds, fileId: string): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/workspaces/${workspaceId}/files/${fileId}`);
  }

  /** What a term of the facts says. */
  fact(term: string): Locator {
    return this.page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]');
  }

  versionDownload(number: number): Locator {
    return this.page.getByRole('button', { name: `Download version ${number}`, exact: true });
  }

  makeCurrent(number: number): Locator {
    return this.page.getByRole('button', { name: `Make version ${number} current`, exact: true });
  }

  /** Presses a button that downloads, and gives what the browser saved. */
  async saved(button: Locator): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return download;
  }
}
