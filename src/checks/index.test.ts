import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Check } from './check.ts';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { exampleFacts, facts, item, run } from './testing/facts.ts';

/** Files of this folder that are not checks. */
const OTHERS = new Set(['check', 'facts', 'index', 'problem', 'words']);

const byName = CHECKS.map((check) => [check.name, check] as const);

/** What a check's own bad examples give, at its worst. */
function worst({ name, bad }: Check): string | undefined {
  const severities = bad
    .flatMap((example) => runChecks(exampleFacts(example), CHECKS).problems)
    .filter(({ check }) => check === name)
    .map(({ severity }) => severity);
  return severities.toSorted()[0];
}

describe('the list of checks', () => {
  test('names every check in the folder', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !OTHERS.has(name));
    const listed = CHECKS.map(({ name }) => name);
    expect(listed).toEqual(files.toSorted());
  });

  test.each(byName)('has %s from the file of that name', async (name, check) => {
    const file = (await import(`./${name}.ts`)) as Readonly<Record<string, unknown>>;
    expect(Object.values(file)).toContain(check);
  });

  test.each(byName)('has no fault to find in a good item: %s', (_, check) => {
    expect(run(check, facts({ 'news/2026/2026-11-20-flu.md': item() }))).toEqual([]);
  });
});

describe.each(byName)('%s', (_, check) => {
  test('says in whole sentences for staff what it finds', () => {
    expect(check.finds).toMatch(/^[A-Z][^`]+[^.]\.$/);
  });

  test('has at least two bad examples and two good ones', () => {
    expect(check.bad.length).toBeGreaterThanOrEqual(2);
    expect(check.good.length).toBeGreaterThanOrEqual(2);
  });

  test('says of each bad one on which line and column it is bad', () => {
    expect(check.bad.map(({ says }) => says).filter((says) => !/^[1-9]\d*:[1-9]\d* /.test(says))).toEqual([]);
  });

  test('is as severe as the worst that its bad examples give', () => {
    expect(worst(check)).toBe(check.severity);
  });
});
