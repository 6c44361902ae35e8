import { type Locator, type Page } from '@playwright/test';

/** The dialog of the files page that keeps filters and order under a name. */
export class SavedViews {
  readonly button: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.button = page.getByRole('button', { name: 'Saved views' });
    this.dialog = page.getByRole('dialog', { name: 'Saved views' });
  }

  /** Saves the list as it stands, and leaves the dialog open. */
  async save(name: string): Promise<void> {
    await this.button.click();
    await this.dialog.getByRole('textbox', { name: 'Name of the view' }).fill(name);
    await this.page.keyboard.press('Enter');
  }

  async copyLinkOf(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Copy the link of ${name}` }).click();
  }
}
