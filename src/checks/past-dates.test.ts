import { describe, expect, test } from 'vitest';
import { pastDates } from './past-dates.ts';
import { facts, item, run } from './testing/facts.ts';

const found = (body: string, front = '') =>
  run(pastDates, facts({ 'news/a.md': item(front, body) })).map(
    ({ severity, line, column }) => `${severity} ${line}:${column}`,
  );

describe('a sentence of 20 November', () => {
  test.each([
    ['Come along on Wednesday 4 November.'],
    ['The clinic will be held at Millmere Market Hall on 4 November 2026.'],
    ['On 4 November 2026, the surgery will be closed.'],
    ['The hub opens on Wednesday 4 November 2026.'],
    ['Our bus will visit Thornby this Wednesday 4 November.'],
    ['Please reply by midday on Wednesday 4 November 2026.'],
    ['Register for a place before 4 November 2026.'],
    ['The survey closes on Sunday 1 November 2026.'],
  ])('that invites to what is over is stopped: %s', (text) => {
    expect(found(text)).toEqual([expect.stringContaining('blocks 8:')]);
  });

  test.each([
    ['Come along on Wednesday 2 December.'],
    ['Come along on 4 December.'],
    ['The report published on 4 November 2026 will be discussed in the open.'],
    ['You can book a test if you were told so on 4 November 2026.'],
    ['You can book if your letter is from 4 November 2026.'],
    ['The clinic opened on 4 November 2026.'],
    ['The doctor who will open the centre joined us on 4 November 2026.'],
    ['The board will hold its next meeting in public, after that on 4 November 2026.'],
    ['"Come along on Wednesday 4 November 2026," we said.'],
    ['The clinic takes place on 4 November 2026 and again on 2 December 2026.'],
    ['People vaccinated before 1 September 2026 can book now.'],
    ['The unit opens a year after the fire on 4 November 2025.'],
    ['On 4 November 2026 the trust told us so.'],
    ['The shop was to open on 4 November 2026.'],
    ['We asked you in the summer. Between 4 and 6 November 2026 most of you told us.'],
  ])('about another day, or about the past, is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an invitation that was over when the item was changed', () => {
  const front = (more = '', at = '2026-12-01') =>
    `published: 2026-11-01\nchanges: [{ at: ${at}, what: It is another room. }]${more}`;
  const text = 'Come to the library on Saturday 7 November 2026.';

  test('is asked about', () => {
    expect(found(text, front())).toEqual(['warns 9:24']);
  });

  test.each([
    ['before that day', front('', '2026-11-07')],
    ['when the item had expired', front('\nexpires: 2026-11-08')],
    ['in a way that does not matter', front().replace(' }]', ', minor: true }]')],
  ])('is left alone when it was changed %s', (_, lines) => {
    expect(found(text, lines)).toEqual([]);
  });
});

describe('an event', () => {
  const event = (start: string, more = '') =>
    `kind: event\nevent: { start: ${start}, venue: { name: Hall }, for: All, walkIn: true${more} }`;

  test('that is over before it is published is told of once, and not here', () => {
    expect(found('Come along on Wednesday 4 November 2026.', event('2026-11-04'))).toEqual([]);
  });

  test('that comes, with a past day in its text, is stopped', () => {
    expect(found('Come along on Wednesday 4 November 2026.', event('2026-12-04'))).toEqual(['blocks 10:15']);
  });

  test('that is cancelled invites nobody', () => {
    const cancelled = event('2026-12-04', ', cancelled: { at: 2026-11-20, why: No heating. }');
    expect(found('Come along on Wednesday 4 November 2026.', cancelled)).toEqual([]);
  });
});
