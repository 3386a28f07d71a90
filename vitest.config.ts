import { defineConfig } from 'vitest/config';

/** Unit tests: plain Node, no Astro. The slow proofs have configurations of their own under tests/. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/complaints/**/*.test.ts',
      'tests/faults/some-faults.test.ts',
      'tests/redaction/**/*.test.ts',
    ],
    exclude: ['tests/**/*.slow.test.ts'],
    environment: 'node',
    // Every processor: Vitest keeps one back, which of two is half.
    maxWorkers: '100%',
    // No test changes a module, so they share one: half the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
