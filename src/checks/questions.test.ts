import { expect, test } from 'vitest';
import { facts, item, lines } from './testing/facts.ts';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';

const check = (question: string, answer: string) =>
  lines(
    runChecks(
      facts({
        'news/a.md': item(
          `questions:\n  - question: ${JSON.stringify(question)}\n    answer: ${JSON.stringify(answer)}\n    asked: 2026-11-21`,
        ),
      }),
      CHECKS,
    ).problems,
  );

test('a question that people asked, its answer and its day are right as they stand', () => {
  expect(check('Is it free?', 'Yes. Find out more at https://www.nhs.uk/flu/.')).toEqual([]);
});

test.each([
  ['a misspelt question', 'Is it freee?', 'Yes.', 'freee'],
  ['a misspelt answer', 'Is it free?', 'It definately is.', 'definately'],
  ['a hard word', 'Is it free?', 'We utilise it.', 'utilise'],
  ['personal data in a question', 'My NHS number is 943 476 5919. Is it right?', 'Call us.', 'NHS number'],
  ['personal data in an answer', 'Is it free?', 'Ask jo.brown1961@gmail.com.', 'email'],
])('%s is found', (_, question, answer, told) => {
  expect(check(question, answer).join('\n')).toContain(told);
});
