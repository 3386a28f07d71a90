import { expect, test } from 'vitest';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { facts, item } from './testing/facts.ts';

const check = (front: string) => {
  const body = "It was a kestrelhush, don't ask.\n\nCall Sarah Jones on 07700 900 123.";
  return runChecks(facts({ 'news/a.md': item(front, body) }), CHECKS).problems.map(({ check: name }) => name);
};

test('the words of what was taken back are repeated in no log, and personal data is still found there', () => {
  expect(check('')).toEqual(['spelling', 'contractions', 'phone-of-person']);
  expect(check('withdrawn: { at: 2026-11-21, reason: It was wrong. }')).toEqual(['phone-of-person']);
});
