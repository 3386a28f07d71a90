import { expect, test } from 'vitest';
import { compareSurveys, readFormer } from './compare.ts';
import { runSurvey } from './run-survey.ts';
import { rowsOf, seenOn, toolsWith } from './testing/rows.ts';

const surveyOf = (...lines: readonly string[]) => runSurvey(rowsOf(...lines), toolsWith());

test('what changed is told by account, and what did not is not', async () => {
  const before = await surveyOf(
    `A,,facebook,a,${seenOn('2026-08-20', '2026-08-19')}`,
    'A,,x,a',
    'B,,facebook,none',
    'C,,x,c',
  );
  const now = await surveyOf(
    `A,,facebook,a,${seenOn('2026-11-20', '2026-08-19')}`,
    'A,,x,a',
    'B,,facebook,b',
  );
  const former = readFormer(JSON.stringify(before), 'survey.json');
  expect(compareSurveys(former, now)).toEqual({
    since: '2026-11-22',
    changes: [
      { body: 'A', network: 'facebook', account: 'a', before: 'active', now: 'inactive' },
      { body: 'B', network: 'facebook', account: 'b', before: 'not in the survey', now: 'not looked at' },
      { body: 'B', network: 'facebook', account: 'none', before: 'none', now: 'not in the survey' },
      { body: 'C', network: 'x', account: 'c', before: 'not looked at', now: 'not in the survey' },
    ],
  });
});

test.each(['', '{}', '[]', '{"format":"freesheet-survey","version":2,"day":"2026-08-20","rows":[]}'])(
  'what is no former survey is said to be none: %j',
  (text) => {
    expect(() => readFormer(text, 'old.json')).toThrow(
      'old.json:1:1 This is not the survey.json of a survey.',
    );
  },
);
