import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { widestPolicy } from './policy.ts';

test('what a host sends allows search its program, and refuses everybody else, and being framed', () => {
  expect(widestPolicy()).toBe(
    "default-src 'none'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; manifest-src 'self'; connect-src 'self'; " +
      "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self'; frame-ancestors 'none'",
  );
});

test('the recipe for nginx sends the same', () => {
  expect(readFileSync('docs/hosting/rsync.md', 'utf8')).toContain(
    `add_header Content-Security-Policy "${widestPolicy()}" always;`,
  );
});
