import { defineConfig } from '@playwright/test';
import { consoleUrl } from './e2e/fixtures/addresses';
import { stacks } from './e2e/fixtures/stack';

export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.BROWSER_RESULTS_DIR ?? 'test-results',
  forbidOnly: true,
  retries: 0,
  // Some specs arm faults in the sandbox or reset it, so that a worker needs a stack of its own.
  workers: Math.max(stacks.length, 1),
  // Machines differ by a factor of four, and no test is about time: these only end what hangs.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: consoleUrl,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {}),
      args: ['--disable-gpu'],
    },
  },
});
