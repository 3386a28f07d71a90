import { expect, test } from 'vitest';
import { exampleFacts, run } from './testing/facts.ts';
import { postLinks } from './post-links.ts';

/** What is found in the text of a post. */
const inPost = (text: string) =>
  run(postLinks, exampleFacts({ front: `social:\n  text: |\n    ${text}` })).length;

test.each([
  ['See nhs.uk/flu', 1],
  ['See www.gov.uk and https://www.nhs.uk', 2],
  ['Email flu.clinic@example.nhs.uk', 0],
  ['Ask Dr.Reed or No.7, e.g. at 9.30am on Saturday.Come early.', 0],
  ['See example.org/news/example, and again https://example.org/news/example/?utm_source=x', 0],
  ['Look at TINYURL.COM/flu', 1],
  ['Call 01632 960.001', 0],
])('of %j, %i are links that compete with that of the item', (text, count) => {
  expect(inPost(text)).toBe(count);
});
