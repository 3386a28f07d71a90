import { expect, test } from 'vitest';
import { sampleEvent } from './testing/sample-event.ts';
import { sampleItem } from './testing/sample-item.ts';
import { whenLine } from './when-line.ts';

const cancelled = { at: '2026-11-26T09:00:00Z', why: 'The hall has no heating.' };

test.each([
  ['an event', sampleEvent(), '9am to 5pm on Saturday 28 November 2026'],
  ['a cancelled event', sampleEvent({ cancelled }), 'Cancelled: 9am to 5pm on Saturday 28 November 2026'],
  ['a notice', sampleItem({ expires: '2026-11-20T17:00:00Z' }), 'Until 5pm on Friday 20 November 2026'],
  ['what holds for ever', sampleItem(), undefined],
])('in a list, of %s', (_, item, words) => {
  expect(whenLine(item, 'Europe/London')).toBe(words);
});
