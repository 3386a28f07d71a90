import { defineConfig } from 'vitest/config';

/** The two lives side by side: each takes minutes, and neither waits for anything. */
export default defineConfig({
  test: { include: ['tests/simulation/*.slow.test.ts'], testTimeout: 1_800_000, maxWorkers: 2 },
});
