import type { Locator, Page } from '@playwright/test';

/** The folders of the open workspace, in the sidebar. */
export class Folders {
  readonly tree: Locator;

  constructor(page: Page) {
    this.tree = page.getByRole('complementary', { name: 'Console' }).getByRole('tree', { name: 'Folders' });
  }

  /** By its own name. */
  folder(name: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${name}(,|$)`) });
  }
}
