import { defineConfig } from 'vitest/config';

/** One page of each template in a browser; every page at every width is in pages.slow.test.ts. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.test.ts'],
    // Every processor: Vitest keeps one back, which of two is half.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
