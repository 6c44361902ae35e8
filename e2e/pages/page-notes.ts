import type { Locator, Page } from '@playwright/test';

/** What a page says of the whole console: no network, an Evo that does not answer, an update. */
export class PageNotes {
  readonly offline: Locator;
  readonly fileApiSilent: Locator;
  readonly answersAgain: Locator;
  readonly updated: Locator;
  readonly reloadPage: Locator;

  constructor(readonly page: Page) {
    this.offline = this.saying('You’re offline.');
    this.fileApiSilent = this.saying('Evo’s File API is not answering.');
    this.answersAgain = this.saying('Evo answers again.');
    this.updated = this.saying('The console was updated.');
    this.reloadPage = this.updated.getByRole('button', { name: 'Reload the page' });
  }

  private saying(words: string): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }
}
