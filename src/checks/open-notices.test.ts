import { expect, test } from 'vitest';
import { openNotices } from './open-notices.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const check = (fields: string) => lines(run(openNotices, facts({ 'news/a.md': item(fields) })));

test('a notice without an end that has stood for a season is asked about', () => {
  expect(check('published: 2026-08-22\nkind: notice')).toEqual([
    expect.stringContaining('nobody has said since Saturday 22 August 2026 that it still holds.'),
  ]);
});

test('an alert without an end, of which nobody has said anything for three days, is asked about', () => {
  expect(check('published: 2026-11-18\nkind: alert')).toEqual([
    expect.stringContaining('stood down, or updated; or write until when it holds, as "expires".'),
  ]);
});

test.each([
  ['that is an alert of these days', 'published: 2026-11-20\nkind: alert'],
  ['that is an alert with an end', 'published: 2026-11-01\nkind: alert\nexpires: 2026-12-01'],
  ['that is younger', 'published: 2026-08-23\nkind: notice'],
  [
    'of which somebody said since that it holds',
    'published: 2026-01-05\nkind: notice\nchanges: [{ at: 2026-11-01, what: It still holds }]',
  ],
  ['that says until when', 'published: 2026-01-05\nkind: notice\nnotice: { until: 2027-01-05 }'],
  ['that is a draft', 'published: 2026-01-05\nkind: notice\ndraft: true'],
  ['that is news', 'published: 2026-01-05'],
])('one %s is not', (_, fields) => {
  expect(check(fields)).toEqual([]);
});
