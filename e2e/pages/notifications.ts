import type { Locator, Page } from '@playwright/test';

export class Notifications {
  readonly region: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Notifications' });
  }

  status(title: string | RegExp): Locator {
    return this.region.getByRole('status').filter({ hasText: title });
  }

  alert(title?: string): Locator {
    const alerts = this.region.getByRole('alert');
    return title === undefined ? alerts : alerts.filter({ hasText: title });
  }

  undo(title: string): Locator {
    return this.status(title).getByRole('button', { name: 'Undo' });
  }

  async dismiss(toast: Locator): Promise<void> {
    await toast.getByRole('button', { name: 'Dismiss' }).click();
  }

  /** The value told beside a term such as `Your role`. */
  term(toast: Locator, term: string): Locator {
    return toast.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) });
  }

  definition(toast: Locator, term: string): Locator {
    return toast.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]');
  }
}
