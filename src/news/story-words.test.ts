import { expect, test } from 'vitest';
import { storyWords } from './story-words.ts';

test.each([
  ['resident', "A resident's story, told with their consent"],
  ['staff', "A member of staff's story, told with their consent"],
] as const)(
  'the story of a %s says whose it is, and nothing of where the consent is kept',
  (teller, words) => {
    expect(storyWords({ teller })).toBe(words);
  },
);
