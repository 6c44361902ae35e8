import type { Locator, Page } from '@playwright/test';

/** The dialog that comes two minutes before a session ends. */
export class SessionWarning {
  readonly root: Locator;
  readonly stay: Locator;
  readonly signInAgain: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('alertdialog', { name: 'Your session is about to end', exact: true });
    this.stay = this.root.getByRole('button', { name: 'Stay signed in' });
    this.signInAgain = this.root.getByRole('button', { name: 'Sign in again' });
  }
}
