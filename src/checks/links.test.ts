import { expect, test } from 'vitest';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { facts, item, lines } from './testing/facts.ts';

const story = (until: string) =>
  item(
    `published: 2026-09-01\nkind: story\nstory: { teller: staff, consent: { reference: C-1, until: ${until} } }`,
    'I am well.',
    'bcdfghjklm',
  );
const links = (until: string) =>
  lines(
    runChecks(
      facts({ 'news/a.md': item('', '[September](/news/2026/09/)'), 'news/b.md': story(until) }),
      CHECKS.filter(({ name }) => name === 'links'),
    ).problems,
  );

test('a link to a month whose only item went by itself stops nothing', () => {
  expect(links('2028-09-01')).toEqual([]);
  expect(links('2026-11-01')).toEqual([
    'news/a.md:8:1 warns The page "/news/2026/09/" is gone: all that stood on it was withdrawn. Take the link out, and let the words stand.',
  ]);
});
