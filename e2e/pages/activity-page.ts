import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { openHydrated } from './hydrated';

export class ActivityPage {
  readonly table: Locator;
  readonly bars: Locator;
  readonly count: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.table = page
      .getByRole('table', { name: 'Activity', exact: true })
      .or(page.getByRole('grid', { name: 'Activity', exact: true }));
    this.bars = page.getByRole('toolbar', { name: 'Entries over time' }).getByRole('button');
    this.panel = page.getByRole('complementary', { name: /^Entry/ });
    this.count = page.getByRole('status').filter({ hasText: /^([\d,]+|No) entr(y|ies)$/ });
  }

  async open(orgId: string, query = ''): Promise<void> {
    await openHydrated(this.page, `/orgs/${orgId}/activity${query}`);
  }

  /** What each entry is about, newest first. */
  get objects(): Locator {
    return this.table.locator('[role=cell]:nth-child(5)');
  }

  /** The newest entry about an object comes first. */
  entries(object: string): Locator {
    return this.table.getByRole('row').filter({ hasText: object });
  }

  /** One of `All`, `Denied` and `Failed`. */
  segment(word: string): Locator {
    return this.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: word });
  }

  /** What the page of an entry says under a term such as `Role then`. */
  fact(term: string): Locator {
    return this.page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]');
  }

  outcome(object: string, outcome: string): Locator {
    return this.entries(object).filter({ hasText: outcome }).first();
  }

  /** Exports what the page shows, and gives the file's name and text. */
  async export(format: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const arrival = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
    const download = await arrival;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
