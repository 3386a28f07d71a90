import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';

const folders = new Set(globSync('tests/*/*.slow.test.ts').map((file) => basename(dirname(file))));

test.each([...folders])('npm run test:all runs the long proofs in tests/%s', (folder) => {
  expect(readFileSync('scripts/test-all.ts', 'utf8')).toMatch(new RegExp(`'tests/${folder}['/]`));
});
