import type { Locator, Page } from '@playwright/test';

/** The confirmation. `name` is the shown name. */
export class DeleteDialog {
  readonly root: Locator;
  readonly cancel: Locator;
  readonly confirm: Locator;

  constructor(page: Page, name: string) {
    this.root = page.getByRole('alertdialog', { name: `Delete ${name}?`, exact: true });
    this.cancel = this.root.getByRole('button', { name: 'Cancel' });
    this.confirm = this.root.getByRole('button', { name: 'Delete file' });
  }

  /** What the dialog says of the file under a term such as `Versions`. */
  fact(term: string): Locator {
    return this.root.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]');
  }
}
