import { defineConfig } from 'vitest/config';

/** The long proofs, run by `npm run test:all`: kill walks, the build walk, every page at every width. */
export default defineConfig({
  test: {
    include: ['tests/**/*.slow.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
