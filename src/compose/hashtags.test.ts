import { expect, test } from 'vitest';
import { liftHashtags, tidyHashtags } from './hashtags.ts';

test.each([
  ['Walk in today. #FluVaccine #NHS', 'Walk in today.', ['FluVaccine', 'NHS']],
  ['Walk in today #FluVaccine #NHS', 'Walk in today', ['FluVaccine', 'NHS']],
  ['Walk in today\n#FluVaccine', 'Walk in today', ['FluVaccine']],
  ['Join #TeamNHS today', 'Join Team NHS today', ['TeamNHS']],
  ['Join us at #TeamNHS', 'Join us at Team NHS', ['TeamNHS']],
  ['We are #1 for care', 'We are #1 for care', []],
  ['See https://nhs.uk/flu#Who', 'See https://nhs.uk/flu#Who', []],
  ['#FluVaccine', '', ['FluVaccine']],
])('%j is the words %j and the hashtags %j', (text, words, hashtags) => {
  expect(liftHashtags(text)).toEqual({ text: words, hashtags });
});

test.each([
  [['flu vaccine'], ['FluVaccine']],
  [['NHS', 'nhs', 'Nhs'], ['NHS']],
  [
    ['a', 'b', 'c'],
    ['A', 'B'],
  ],
  [['2026', '🎉', ''], []],
  [['#CaféŁódź'], ['CaféŁódź']],
])('%j becomes %j', (wished, tidy) => {
  expect(tidyHashtags(wished)).toEqual(tidy);
});
