import { defineConfig } from '@playwright/test';
import { consoleUrl } from './e2e/fixtures/addresses';

export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.BROWSER_RESULTS_DIR ?? 'test-results',
  forbidOnly: true,
  retries: 0,
  // One sandbox serves all specs, and some arm faults in it or reset it.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: consoleUrl,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {},
  },
});
