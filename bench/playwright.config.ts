import { defineConfig } from '@playwright/test';
import shared from '../playwright.config';

/** It measures and judges nothing, so it has no limit either. */
export default defineConfig(shared, {
  testDir: '.',
  testMatch: '*.bench.ts',
  timeout: 0,
  expect: { timeout: 300_000 },
});
