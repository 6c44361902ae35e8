import type { Locator, Page } from '@playwright/test';

/** What asks before several files are restored. */
export class RestoreDialog {
  readonly root: Locator;
  readonly files: Locator;
  readonly cancel: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('alertdialog');
    this.files = this.root.getByRole('list', { name: 'Files to restore' }).getByRole('listitem');
    this.cancel = this.root.getByRole('button', { name: 'Cancel' });
  }

  title(text: string): Locator {
    return this.root.getByRole('heading', { name: text });
  }

  confirm(files: number): Locator {
    return this.root.getByRole('button', { name: `Restore ${files} file${files === 1 ? '' : 's'}`, exact: true });
  }
}
