import { defineConfig } from '@playwright/test';
import shared from '../../playwright.config';

/** One long test: it has no limit but the number of its actions. */
export default defineConfig(shared, { testDir: '.', testMatch: '*.drill.ts', timeout: 0, expect: { timeout: 30_000 } });
