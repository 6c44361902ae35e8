import type { Locator, Page } from '@playwright/test';
import { openHydrated } from './hydrated';

/** The error atlas. */
export class ErrorsPage {
  constructor(readonly page: Page) {}

  async open(kind?: string): Promise<void> {
    await openHydrated(this.page, kind === undefined ? '/errors' : `/errors/${kind}`);
  }

  heading(name: string, level: number): Locator {
    return this.page.getByRole('heading', { name, level, exact: true });
  }

  /** A message drawn as the toast it would be, by its title. */
  example(title: string): Locator {
    return this.page.getByRole('group', { name: title, exact: true });
  }

  /** The examples of one error type. */
  ofType(type: string): Locator {
    return this.page.locator(`[role=group][data-error-type="${type}"]`);
  }
}
