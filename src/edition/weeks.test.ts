import { describe, expect, test } from 'vitest';
import { cpuMs } from '../hub/testing/cpu-time.ts';
import type { Item } from '../news/item.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { LONGEST_WEEKS, weeksOf } from './weeks.ts';

const LONDON = 'Europe/London';
const weekly = (items: readonly Item[], part: 'published' | 'standing') =>
  weeksOf(items, LONDON).map((week) => [week.monday, week[part].map(({ id }) => id)]);

/** Something published in each of five weeks, so that each has its page. */
const news = ['2026-11-27', '2026-11-20', '2026-11-13', '2026-11-06', '2026-10-30'].map((day) =>
  sampleItem({ id: day, published: `${day}T09:00:00Z` }),
);
const weeksWith = (item: Item) =>
  weekly([...news, item], 'standing')
    .filter(([, ids]) => ids?.includes(item.id))
    .map(([monday]) => monday);

test('items stand in the week of their publication, newest week first; a week without any has no edition', () => {
  const items = ['2026-11-22T23:00:00Z', '2026-11-16T00:00:00Z', '2026-11-02T09:00:00Z'].map(
    (published, id) => sampleItem({ id: `${id}`, published }),
  );
  expect(weekly(items, 'published')).toEqual([
    ['2026-11-16', ['0', '1']],
    ['2026-11-02', ['2']],
  ]);
});

describe('what still holds stands in later weeks too', () => {
  const published = '2026-11-05T09:00:00Z';

  test('a notice, until the week in which it ends', () => {
    const notice = sampleItem({ id: 'n', kind: 'notice', published, expires: '2026-11-16T00:00:00Z' });
    expect(weeksWith(notice)).toEqual(['2026-11-09', '2026-11-02']);
  });

  test('a notice until further notice, for four weeks', () => {
    expect(weeksWith(sampleItem({ id: 'n', kind: 'notice', published }))).toEqual([
      '2026-11-23',
      '2026-11-16',
      '2026-11-09',
      '2026-11-02',
    ]);
  });

  test('an event, in its own week, the one before it, and that of its publication', () => {
    const event = {
      start: '2026-11-28T09:00:00Z',
      end: '2026-11-28T17:00:00Z',
      allDay: false,
      for: 'Everyone',
      walkIn: true,
    };
    expect(weeksWith(sampleItem({ id: 'e', kind: 'event', published, event }))).toEqual([
      '2026-11-23',
      '2026-11-16',
      '2026-11-02',
    ]);
  });

  test('a consultation, while it is open', () => {
    const consultation = {
      closes: '2026-11-21T00:00:00Z',
      phone: '01632 960 010',
      paper: 'At every library.',
    };
    expect(weeksWith(sampleItem({ id: 'c', kind: 'consultation', published, consultation }))).toEqual([
      '2026-11-16',
      '2026-11-09',
      '2026-11-02',
    ]);
  });

  test('nothing longer than a quarter of a year, so that no notice makes a thousand pages', () => {
    const long = sampleItem({ id: 'n', kind: 'notice', published, expires: '2126-01-01T00:00:00Z' });
    const later = Array.from({ length: 30 }, (_, week) =>
      sampleItem({ id: `${week}`, published: new Date(Date.UTC(2026, 10, 4 + 7 * week)).toISOString() }),
    );
    const holding = weeksOf([...later, long], LONDON).filter(({ standing }) => standing.includes(long));
    expect(holding).toHaveLength(LONGEST_WEEKS);
  });

  test('news does not', () => {
    expect(weeksWith(sampleItem({ id: 'x', published, expires: '2026-12-24T00:00:00Z' }))).toEqual([]);
  });
});

test('a correction stands in the week in which it was made; a small change and news of an alert do not', () => {
  const changes = [
    { at: '2026-11-10T09:00:00Z', what: 'A comma.', minor: true },
    { at: '2026-11-11T09:00:00Z', what: 'The room number.', minor: false },
    { at: '2026-11-12T09:00:00Z', what: 'It is over.', minor: false, state: 'stood-down' as const },
  ];
  const [week] = weeksOf([sampleItem({ published: '2026-11-05T09:00:00Z', changes })], LONDON);
  expect([week?.monday, week?.corrected[0]?.changes.map(({ what }) => what)]).toEqual([
    '2026-11-09',
    ['The room number.'],
  ]);
});

test('ten thousand items are sorted in a moment', () => {
  const items = Array.from({ length: 10_000 }, (_, hour) =>
    sampleItem({
      id: `${hour}`,
      kind: 'notice',
      published: new Date(Date.UTC(2020, 0, 1, 5 * hour)).toISOString(),
    }),
  );
  const before = cpuMs();
  expect(weeksOf(items, LONDON).length).toBeGreaterThan(290);
  expect(cpuMs() - before).toBeLessThan(5000);
});
