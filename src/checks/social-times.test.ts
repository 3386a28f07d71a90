import { expect, test } from 'vitest';
import { socialTimes } from './social-times.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const check = (more: string) => lines(run(socialTimes, facts({ 'news/a.md': item(more) })));
const repeat = (fields: string, more = '') => `${more}social: { repeat: { texts: [Come in.], ${fields} } }`;
const CORRECTED = 'changes: [{ at: 2026-11-21 10:00, what: The time }]\n';

test.each([
  ['social: { at: 2026-11-19 }', 'It is to be posted before it is published (2026-11-20 00:00).'],
  [
    'expires: 2026-11-21\nsocial: { at: 2026-11-21 }',
    'It is to be posted when it no longer holds: it expires 2026-11-21 00:00.',
  ],
  [repeat('dates: [2026-11-20]'), 'This repeat comes before the item is first posted (2026-11-20 09:00).'],
  [
    repeat('dates: [2027-06-01], season: { from: 10-01, until: 03-31 }'),
    'This repeat is out of season: 10-01 to 03-31.',
  ],
  [
    repeat('dates: [2026-12-01], until: 2026-11-30'),
    'The repeats end before this one (Monday 30 November 2026).',
  ],
  [
    repeat('dates: [2026-12-01]', 'expires: 2026-12-01\n'),
    'The item no longer holds on this day: it expires 2026-12-01 00:00.',
  ],
  [repeat('dates: [2026-12-01, 2026-12-01 15:00]'), 'This day stands twice'],
  [
    repeat('every: 7, until: 2026-11-19'),
    'The repeats end before the item is first posted (2026-11-20 09:00).',
  ],
])('%s stops the build', (more, what) => {
  expect(check(more)).toEqual([expect.stringContaining(what)]);
  expect(check(more)).toEqual([expect.stringContaining(' blocks ')]);
});

test.each([
  ['nobody has read their texts', 'every: 28, until: 2027-03-31', 'news/a.md:7:19'],
  ['somebody read them before', 'every: 28, until: 2027-03-31, reviewed: 2026-11-21 09:59', 'news/a.md:7:'],
])('repeats are held after a correction when %s, and that is said', (_, fields, place) => {
  expect(check(repeat(fields, CORRECTED))).toEqual([
    expect.stringMatching(
      `^${place}.* warns The repeats are held: nobody has read their texts since the correction of Saturday 21 November 2026`,
    ),
  ]);
});

test.each([
  ['social: { at: 2026-11-20 }'],
  [repeat('dates: [2026-12-01, 2027-01-15 17:30], season: { from: 10-01, until: 03-31 }')],
  [repeat('every: 28, until: 2027-03-31, reviewed: 2026-11-21 10:00', CORRECTED)],
  [repeat('every: 28, until: 2027-03-31', CORRECTED.replace('}', ', minor: true }'))],
])('%s is right', (more) => {
  expect(check(more)).toEqual([]);
});
