import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { facts, item, run } from './testing/facts.ts';
import { CHECKS } from './index.ts';

/** Files of this folder that are not checks. */
const OTHERS = new Set([
  'allow',
  'check',
  'check-hub',
  'describe-problems',
  'facts',
  'hidden-files',
  'index',
  'mdx-faults',
  'picture-files',
  'problem',
  'run-checks',
  'without-personal-data',
  'words',
]);

describe('the list of checks', () => {
  test('names every check in the folder', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !OTHERS.has(name));
    const listed = CHECKS.map(({ name }) => name);
    expect(listed).toEqual(files.toSorted());
  });

  test.each(CHECKS.map((check) => [check.name, check] as const))(
    '%s finds nothing wrong with a good item',
    (_, check) => {
      expect(run(check, facts({ 'news/2026/2026-11-20-flu.md': item() }))).toEqual([]);
    },
  );
});
