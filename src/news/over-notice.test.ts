import { describe, expect, test } from 'vitest';
import { overNotice } from './over-notice.ts';
import { sampleEvent } from './testing/sample-event.ts';
import { sampleItem } from './testing/sample-item.ts';

const hub = { timeZone: 'Europe/London' };
const expires = '2026-11-20T17:00:00Z';
const before = '2026-11-20T16:59:59Z';

const consultation = { closes: expires, phone: '01632 960 010', paper: 'At the library.' };
const weekend = { start: '2026-11-28T00:00:00Z', end: '2026-11-30T00:00:00Z', allDay: true };

describe('the notice at the top of an item that no longer holds', () => {
  test.each([
    [
      'notice',
      sampleItem({ kind: 'notice', expires }),
      'This notice held until 5pm on Friday 20 November 2026.',
    ],
    [
      'alert',
      sampleItem({ kind: 'alert', expires }),
      'This alert held until 5pm on Friday 20 November 2026.',
    ],
    [
      'alert that was stood down',
      sampleItem({ kind: 'alert', expires, stoodDown: expires }),
      'This alert was stood down at 5pm on Friday 20 November 2026.',
    ],
    [
      'consultation',
      sampleItem({ kind: 'consultation', expires, consultation }),
      'This consultation closed at 5pm on Friday 20 November 2026.',
    ],
    ['piece of news', sampleItem({ expires }), 'This held until 5pm on Friday 20 November 2026.'],
  ])('says of a %s how it ended, and nothing until then', (_, item, notice) => {
    expect([overNotice(item, hub, before), overNotice(item, hub, expires)]).toEqual([undefined, notice]);
  });

  test('is not there when an item has no end', () => {
    expect(overNotice(sampleItem(), hub, expires)).toBeUndefined();
  });

  test('says of an event on which day it took place, once it is over', () => {
    const event = sampleEvent();
    expect(overNotice(event, hub, '2026-11-28T16:59:59Z')).toBeUndefined();
    expect(overNotice(event, hub, '2026-11-28T17:00:00Z')).toBe(
      'This event took place on Saturday 28 November 2026.',
    );
  });

  test('names all the days of a longer event', () => {
    expect(overNotice(sampleEvent(weekend), hub, weekend.end)).toBe(
      'This event took place from Saturday 28 November to Sunday 29 November 2026.',
    );
  });

  test('does not call an event over that only left the lists early', () => {
    expect(overNotice(sampleEvent({}, { expires: before }), hub, expires)).toBeUndefined();
  });

  test.each([
    ['2026-11-27T12:00:00Z', 'This event is cancelled. The hall has no heating.'],
    ['2026-11-29T12:00:00Z', 'This event was cancelled. The hall has no heating.'],
  ])('says at %s that an event is cancelled, and why', (now, notice) => {
    const cancelled = { at: '2026-11-26T09:00:00Z', why: 'The hall has no heating.' };
    expect(overNotice(sampleEvent({ cancelled }), hub, now)).toBe(notice);
  });
});
