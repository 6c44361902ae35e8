import { defineConfig } from '@playwright/test';

const consoleUrl = process.env.CONSOLE_URL ?? 'http://localhost:3000';
const sandboxUrl = process.env.SANDBOX_URL ?? 'http://localhost:4010';

// The specs delete files and reset the sandbox: they must never reach anything real.
for (const url of [consoleUrl, sandboxUrl]) {
  if (!['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)) {
    throw new Error(`The browser tests run against loopback only, not ${url}`);
  }
}

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  retries: 0,
  // One sandbox serves all specs, and some arm faults in it or reset it.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: process.env.E2E_RESULTS_DIR ?? 'test-results',
  use: {
    baseURL: consoleUrl,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {},
  },
});
