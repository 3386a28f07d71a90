import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pretendWeb, status } from '../strangers/testing/web.ts';
import { COUNTS_OF_2010 } from './counts-of-2010.ts';
import { decodeCsv } from './decode-csv.ts';
import { readSurvey } from './read-survey.ts';
import { runSurvey } from './run-survey.ts';
import { percent, shareText } from './share.ts';
import { jsonAnswer, rss, skeet } from './testing/answers.ts';
import { rowsOf, seenOn, TODAY, toolsWith } from './testing/rows.ts';

const fixture = (name: string) => decodeCsv(readFileSync(join(import.meta.dirname, 'fixtures', name)));
const surveyOf = (name: string) =>
  runSurvey(readSurvey(fixture(name), { file: name, today: TODAY }), toolsWith());

describe('The counts of 2010', () => {
  test.each(['2010-nhs-salford.csv', '2010-hawker.csv'])(
    '%s says in its first line and in each row what it is',
    (name) => {
      const [first, , , ...rows] = fixture(name).trimEnd().split('\n');
      expect(first).toMatch(/^# RECONSTRUCTION .*every row is invented/);
      expect(rows.filter((row) => !/^Invented .*,RECONSTRUCTION$/.test(row))).toEqual([]);
    },
  );

  test('NHS Salford: 36% and 28% of 148 present, 60% and 88% of those active', async () => {
    const { counts } = await surveyOf('2010-nhs-salford.csv');
    expect(counts.bodies).toBe(148);
    expect(
      counts.networks.map(({ network, present, active }) => [network, percent(present), percent(active)]),
    ).toEqual([
      ['facebook', '36%', '60%'],
      ['x', '28%', '88%'],
    ]);
  });

  test('Hawker: 61 of 152, 40.13%, on any network, and 30 on Twitter', async () => {
    const { counts } = await surveyOf('2010-hawker.csv');
    expect(counts.bodies).toBe(152);
    expect(shareText(counts.anywhere, 2)).toBe('61 of 152, 40.13%');
    expect(counts.networks.find(({ network }) => network === 'x')?.present).toEqual({ count: 30, of: 152 });
  });

  test('are the ones that a survey is shown beside', () => {
    expect(COUNTS_OF_2010.map(({ published }) => published)).toEqual([
      '36%',
      '28%',
      '60%',
      '88%',
      '61 of 152, 40.13%',
      '30 of 152',
    ]);
  });
});

test('a survey has read what may be read, taken what a person saw, and says how it was made', async () => {
  const web = pretendWeb({
    'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=m.example&filter=posts_with_replies&limit=30':
      () => jsonAnswer({ feed: [skeet('2026-11-21T09:00:00Z')] }),
    'https://www.t.example/rss': () => status(401),
    'https://www.m.example/rss': () => new Response(rss('Thu, 01 Oct 2026 09:00:00 GMT')),
  });
  const rows = rowsOf(
    'M,,bluesky,m.example',
    'M,,feed,https://www.m.example/rss',
    'T,,feed,https://www.t.example/rss',
    `M,,facebook,m,${seenOn('2026-11-20', '2026-11-01')}`,
    'T,,facebook,t',
    'T,,bluesky,none',
  );
  const result = await runSurvey(rows, toolsWith(web.fetch, { thresholds: { quiet: 7, inactive: 60 } }));
  expect(result.rows.map(({ state, days, how, on }) => [state, days, how, on])).toEqual([
    ['active', 1, 'read', '2026-11-22'],
    ['quiet', 52, 'read', '2026-11-22'],
    ['not known', undefined, 'listed', '2026-11-22'],
    ['quiet', 19, 'observed', '2026-11-20'],
    ['not looked at', undefined, 'listed', '2026-11-22'],
    ['none', undefined, 'listed', '2026-11-22'],
  ]);
  const method = result.method.join('\n');
  expect(method).toContain('Bluesky and Website feed: the day of the last post was read');
  expect(method).toContain('Facebook: no program read anything.');
  expect(method).toContain('at most 7 days before it was looked at, quiet if it was at most 60 days');
});

test('a thousand rows take no time beside what servers take', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) =>
    index % 2 === 0
      ? `Body ${index},,feed,https://host${index % 40}.example/${index}`
      : `Body ${index},,facebook,b${index},${seenOn('2026-11-20', '2026-11-01')}`,
  );
  const fetch = () => Promise.resolve(new Response(rss(...Array(50).fill('Fri, 20 Nov 2026 09:00:00 GMT'))));
  const started = performance.now();
  const result = await runSurvey(rowsOf(...lines), toolsWith(fetch));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(result.counts.networks.map(({ active }) => active)).toEqual([
    { count: 0, of: 500 },
    { count: 500, of: 500 },
  ]);
});
