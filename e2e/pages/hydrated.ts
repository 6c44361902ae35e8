import type { Page } from '@playwright/test';

/** Goes to an address of the console and waits until the page answers to input. */
export async function openHydrated(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}
