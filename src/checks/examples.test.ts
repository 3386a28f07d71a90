import { describe, expect, test } from 'vitest';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { exampleFacts } from './testing/facts.ts';
import type { Example } from './check.ts';
import { withoutPersonalData } from './run/without-personal-data.ts';

/** What all checks say of an example, with the name of the check: `weekdays 8:9 blocks What. Instead.` */
const said = (example: Example) => {
  const known = exampleFacts(example);
  return withoutPersonalData(runChecks(known, CHECKS), known).problems.map(
    ({ check, line, column, severity, what, instead }) =>
      `${check} ${severity} ${line}:${column} ${what} ${instead}`,
  );
};

const bad = CHECKS.flatMap(({ name, bad: all }) => all.map((one) => [name, one.says, one] as const));
const good = CHECKS.flatMap(({ name, good: all }) =>
  all.map((one) => [name, `${one.front ?? ''} ${one.body ?? ''}`.trim(), one] as const),
);

describe('a bad example of', () => {
  test.each(bad)('%s gives its one message: %s', (name, says, example) => {
    expect(said(example)).toEqual([expect.stringMatching(new RegExp(`^${name} (blocks|warns) `))]);
    expect(said(example).map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([says]);
  });
});

describe('a good example of', () => {
  test.each(good)('%s gives none: %s', (_name, _text, example) => {
    expect(said(example)).toEqual([]);
  });
});
