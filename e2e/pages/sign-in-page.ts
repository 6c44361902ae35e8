import { expect, type Locator, type Page } from '@playwright/test';
import { emailOf, type Account } from '../fixtures/sandbox';
import { openHydrated } from './hydrated';

export class SignInPage {
  readonly signInButton: Locator;
  readonly accountMenu: Locator;
  /** Why the page shows: a session that ended, a sign-in that failed. */
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
    this.notice = page.getByRole('main').getByRole('status').first();
    this.accountMenu = page.getByRole('button', { name: 'Account menu' });
  }

  async open(query = ''): Promise<void> {
    await openHydrated(this.page, `/signin${query}`);
  }

  async signInAs(account: Account, query = ''): Promise<void> {
    await this.open(query);
    await this.signInButton.click();
    await this.chooseAccount(account);
  }

  /** The same, where signing in may fail: whether the console shows. */
  async trySignInAs(account: Account): Promise<boolean> {
    await this.open();
    await this.signInButton.click();
    await this.accountButton(account).click();
    const failed = this.notice.filter({ hasText: /press Sign in/i });
    await expect(this.accountMenu.or(failed).first()).toBeVisible();
    return this.accountMenu.isVisible();
  }

  /** On the provider's own page. */
  accountButton(account: Account): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${emailOf(account)}`) });
  }

  /** The same, pressed, until the console shows again. */
  async chooseAccount(account: Account): Promise<void> {
    await this.accountButton(account).click();
    await expect(this.accountMenu).toBeVisible();
    await this.page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  }

  async signOut(): Promise<void> {
    await this.accountMenu.click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(this.signInButton).toBeVisible();
  }
}
