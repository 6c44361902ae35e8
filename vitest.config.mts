import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const alias = {
  // Outside Next's server build, `server-only` throws on import.
  'server-only': `${root}node_modules/server-only/empty.js`,
  '@': root.slice(0, -1),
};
const integration = ['**/*.integration.test.{ts,tsx}', 'sandbox/**/*.test.ts'];
/** They ask the production build, so they run once it is made. */
const built = ['**/*.built.test.ts'];
const outside = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**'];

export default defineConfig({
  resolve: { alias },
  test: {
    allowOnly: false,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...outside, ...integration, ...built],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: integration,
          exclude: outside,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'built',
          include: built,
          exclude: outside,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
