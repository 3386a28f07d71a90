import { describe, expect, test } from 'vitest';
import { sampleItem } from '../testing/sample-item.ts';
import { alertTimeline, latestOf, writeMoment } from './timeline.ts';

const now = '2026-11-22T12:00:00Z';
const change = (at: string, state?: 'updated' | 'stood-down') => ({
  at,
  what: `Said at ${at.slice(11, 16)}`,
  minor: false,
  ...(state && { state }),
});
const alert = (given: Parameters<typeof sampleItem>[0]) =>
  sampleItem({ kind: 'alert', published: '2026-11-22T08:15:00Z', ...given });

describe('the timeline of an alert', () => {
  test('tells what was declared, updated and stood down, oldest first, and no slips', () => {
    const changes = [
      change('2026-11-22T09:00:00Z', 'updated'),
      change('2026-11-22T09:30:00Z'),
      change('2026-11-22T11:00:00Z', 'stood-down'),
    ];
    const over = { changes, stoodDown: '2026-11-22T11:00:00Z', expires: '2026-11-22T11:00:00Z' };
    expect(alertTimeline(alert(over), now)).toEqual([
      { name: 'Declared', at: '2026-11-22T08:15:00Z' },
      { name: 'Updated', at: '2026-11-22T09:00:00Z', what: 'Said at 09:00' },
      { name: 'Stood down', at: '2026-11-22T11:00:00Z', what: 'Said at 11:00' },
    ]);
  });

  test.each([
    ['declared, while nothing came of it', {}, 'Declared'],
    ['declared, while it holds until a time', { expires: '2026-11-22T12:01:00Z' }, 'Declared'],
    ['ended, when its time is over', { expires: '2026-11-22T12:00:00Z' }, 'Ended'],
    ['updated, when there is news', { changes: [change('2026-11-22T09:00:00Z', 'updated')] }, 'Updated'],
  ])('ends with: %s', (_, given, name) => {
    expect(latestOf(alert(given), now).name).toBe(name);
  });
});

test.each([
  ['2026-11-22T08:15:00Z', '8:15am on Sunday 22 November 2026'],
  ['2026-11-22T00:00:00Z', 'Sunday 22 November 2026'],
  ['2026-06-22T11:00:00Z', 'midday on Monday 22 June 2026'],
])('the moment %s is "%s"', (instant, words) => {
  expect(writeMoment(instant, 'Europe/London')).toBe(words);
});
