import { defineConfig } from 'vitest/config';

/** Tests over the two built sites, whose folders come in as SITE_DEMO and SITE_SECOND. */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.site.test.ts'],
    // Every processor: Vitest keeps one back, which of two is half.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
