import { describe, expect, test } from 'vitest';
import { noticesByPlace, noticeTimes } from './notices.ts';
import { sampleItem } from './testing/sample-item.ts';

const hub = {
  places: [
    { id: 'thornby', name: 'Thornby' },
    { id: 'millmere', name: 'Millmere' },
  ],
};
const NOW = '2026-11-22T12:00:00Z';
const ids = (items: readonly Parameters<typeof sampleItem>[0][]) =>
  noticesByPlace(
    items.map((item) => sampleItem({ kind: 'notice', ...item })),
    hub,
    NOW,
  ).map(({ name, items: within }) => [name, within.map(({ id }) => id)]);

describe('the notices of a place', () => {
  test('stand in the order of hub.yaml, first those for all places; one for two places stands under both', () => {
    expect(
      ids([
        { id: 'both', places: ['millmere', 'thornby'] },
        { id: 'one', places: ['millmere'] },
        { id: 'all', places: [] },
        { id: 'gone', places: ['no-longer-a-place'] },
      ]),
    ).toEqual([
      ['All places', ['all', 'gone']],
      ['Thornby', ['both']],
      ['Millmere', ['both', 'one']],
    ]);
  });

  test('begin with what holds first, and a version in another language is not there a second time', () => {
    expect(
      ids([
        { id: 'later', notice: { from: '2026-12-01T00:00:00Z' } },
        { id: 'version', translationOf: 'later', notice: { from: '2026-11-01T00:00:00Z' } },
        { id: 'now' },
      ]),
    ).toEqual([['Millmere', ['now', 'later']]]);
  });

  test('are gone when they no longer hold, and when they are no notices', () => {
    expect(ids([{ expires: NOW }, { kind: 'news' }])).toEqual([]);
  });
});

test.each([
  [undefined, undefined, undefined, 'Until further notice'],
  [undefined, undefined, '2026-11-13T00:00:00Z', 'Until the end of Thursday 12 November 2026'],
  [undefined, '2026-11-12T17:00:00Z', undefined, 'Until 5pm on Thursday 12 November 2026'],
  ['2026-11-12T00:00:00Z', undefined, undefined, 'From Thursday 12 November 2026 until further notice'],
  ['2026-11-12T00:00:00Z', '2026-11-13T00:00:00Z', undefined, 'All day on Thursday 12 November 2026'],
  [
    '2026-11-12T13:00:00Z',
    '2026-11-13T00:00:00Z',
    undefined,
    'From 1pm until the end of Thursday 12 November 2026',
  ],
  [
    '2026-11-12T13:00:00Z',
    '2026-11-12T17:30:00Z',
    undefined,
    'From 1pm to 5:30pm on Thursday 12 November 2026',
  ],
  [
    '2026-11-30T00:00:00Z',
    '2026-12-12T00:00:00Z',
    '2027-01-01T00:00:00Z',
    'From Monday 30 November 2026 until the end of Friday 11 December 2026',
  ],
  [
    '2027-03-27T09:00:00Z',
    '2027-03-28T08:00:00Z',
    undefined,
    'From 9am on Saturday 27 March 2027 until 9am on Sunday 28 March 2027',
  ],
])('a notice from %s until %s, which expires at %s, says "%s"', (from, until, expires, words) => {
  const notice = from === undefined && until === undefined ? undefined : { from, until };
  expect(noticeTimes({ notice, expires }, 'Europe/London')).toBe(words);
});
