import { expect, test } from 'vitest';
import { bodyWeight } from './body-weight.ts';
import { facts, item, run } from './testing/facts.ts';

/** Words that do not pack well, as real ones do not. */
const words = (number: number) =>
  Array.from({ length: number }, (_, index) => ((index * 2_654_435_761) % 4_294_967_296).toString(36)).join(
    ' ',
  );
const check = (body: string) => run(bodyWeight, facts({ 'news/long.md': item('', body) }));

test('an article whose page would be heavier than a first answer is told to its author, with what would do', () => {
  expect(check(words(2_000))).toEqual([
    expect.objectContaining({
      file: 'news/long.md',
      what: 'The text is long: about 2000 words. On a weak signal its page comes late.',
      instead: expect.stringMatching(/^Keep it to about \d+00 words/),
    }),
  ]);
});

test('an article of usual length is not', () => {
  expect(check(words(600))).toEqual([]);
});
