import { describe, expect, test } from 'vitest';
import { longParagraphs } from './long-paragraphs.ts';
import { longSentences } from './long-sentences.ts';
import { passives } from './passives.ts';
import { facts, item, lines, run } from './testing/facts.ts';
import type { Check } from './check.ts';

const says = (check: Check, body: string, front = '') =>
  lines(run(check, facts({ 'news/a.md': item(front, body) }))).map((line) =>
    line.replace(/^\S+:(\d+:\d+) warns/, '$1'),
  );

const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;

describe('a sentence', () => {
  test('of 25 words is long enough, and one of 26 too long', () => {
    expect(says(longSentences, words(25))).toEqual([]);
    expect(says(longSentences, words(26))).toEqual([
      '8:1 This sentence has 26 words; 20 is long enough. Make it 2 sentences, and leave out what people do not need.',
    ]);
  });

  test.each([
    ['is looked at in a summary', 'Come in.', `summary: ${words(26)}`, '5:10'],
    ['is looked at in a list', `- Come in.\n- ${words(26)}`, '', '9:3'],
    ['is looked at after a number', `Call 111. W${words(26).slice(1)}`, '', '8:11'],
  ])('%s', (_, body, front, place) => {
    expect(says(longSentences, body, front)).toEqual([expect.stringMatching(new RegExp(`^${place} `))]);
  });

  test.each([
    ['of a title has a check of its own', 'Come in.', `title: ${words(26)}`],
    ['of a post has a check of its own', 'Come in.', `social: { text: ${words(26)} }`],
    ['that somebody says is their own affair', `"${words(40)}" says Imran.`, ''],
    ['that is quoted is their own affair', `> ${words(40)}`, ''],
  ])('%s', (_, body, front) => {
    expect(says(longSentences, body, front)).toEqual([]);
  });

  test('with many commas is better a list', () => {
    const all = Array.from({ length: 7 }, (_, index) => `the clinic in place ${index}x`).join(', ');
    expect(says(longSentences, `We will be in ${all}.`)).toEqual([
      expect.stringContaining('Make it a short sentence and a list.'),
    ]);
  });
});

describe('a paragraph', () => {
  test('has 3 sentences at most, of those that are not said and have more than 2 words', () => {
    expect(
      says(
        longParagraphs,
        'Come to us. Thank you. Bring a friend. "It is good. It is fun," he says. It is free.',
      ),
    ).toEqual([]);
    expect(says(longParagraphs, 'Come to us. Bring a friend. It is free. It is fun.')).toEqual([
      '8:1 This paragraph has 4 sentences; 3 are long enough. Begin a new paragraph at "It is free.".',
    ]);
  });

  test('is told its passives when there are 3', () => {
    expect(says(passives, 'It was made. It is closed. They were told. She was born.')).toEqual([]);
    expect(says(passives, 'It was made. They were told. It has been quickly decided.')).toEqual([
      expect.stringContaining('"was made", "were told" and "been quickly decided"'),
    ]);
  });
});
