import { expect, test } from 'vitest';
import { parseItemFile } from './item-files.ts';

const HUB = { accounts: [], language: 'en-GB', places: [], timeZone: 'Europe/London', topics: [] };

const read = (questions: string) =>
  parseItemFile(
    `---\nid: k7m2p9q4wd\ntitle: Flu\nsummary: Walk in.\npublished: 2026-11-20\n${questions}\n---\n`,
    'news/x.md',
    HUB,
  );

test('questions are read in their order, and an item without any has none', () => {
  const all =
    '[{ question: Is it free?, answer: Yes., asked: 2026-11-21 }, { question: Where?, answer: Here. }]';
  expect([read(`questions: ${all}`), read('')].map(({ item }) => item?.questions)).toEqual([
    [
      { question: 'Is it free?', answer: 'Yes.', asked: '2026-11-21' },
      { question: 'Where?', answer: 'Here.' },
    ],
    [],
  ]);
});

test.each([
  ['questions: Is it free?', '"questions" must be a list.'],
  ['questions: [{ question: Is it free? }]', '"questions[0].answer" is missing.'],
  ['questions: [{ question: a, answer: b, by: Jo }]', '"by"'],
  ['questions: [{ question: a, answer: b, asked: 21 November }]', 'date'],
  [
    'questions: [{ question: a, answer: b, asked: 2026-11-21 09:00 }]',
    '"questions[0].asked" is a day and a time.',
  ],
  [
    `questions: [{ question: ${'a'.repeat(301)}, answer: b }]`,
    '"questions[0].question" is too long. Use 300 characters at most',
  ],
])('%s is told of', (questions, told) => {
  expect(read(questions).faults.map(({ what, instead }) => `${what} ${instead}`)).toEqual([
    expect.stringContaining(told),
  ]);
});
