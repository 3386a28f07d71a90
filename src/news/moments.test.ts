import { describe, expect, test } from 'vitest';
import {
  missedAfter,
  pauseEnd,
  pausesAt,
  quietUntil,
  repeatSlots,
  repeatsReviewed,
  slotOf,
  windowEnd,
  type Timed,
} from './moments.ts';

const LONDON = 'Europe/London';
const NIGHT = { from: '20:00', until: '07:00' };

/** An item posted from 9am on Friday 20 November 2026. */
const item = (social: Partial<Timed['social']> = {}, more: Partial<Timed> = {}): Timed => ({
  published: '2026-11-20T00:00:00Z',
  postFrom: '2026-11-20T09:00:00Z',
  social: { post: true, ...social },
  ...more,
});

describe('the slot of an item', () => {
  test.each([
    ['without social.at is when it may be posted', undefined, '2026-11-20T09:00:00Z'],
    ['is its social.at', '2026-11-21T08:30:00Z', '2026-11-21T08:30:00Z'],
    [
      'is its social.at on the day of a date alone, before 9am too',
      '2026-11-20T07:00:00Z',
      '2026-11-20T07:00:00Z',
    ],
    ['is never before it is published', '2026-11-19T08:30:00Z', '2026-11-20T09:00:00Z'],
  ])('%s', (_, at, slot) => {
    expect(slotOf(item({ at }))).toBe(slot);
  });

  test('was missed an hour later', () => {
    expect(missedAfter('2026-11-20T23:30:00Z')).toBe('2026-11-21T00:30:00Z');
  });

  test.each([
    ['in an ordinary week', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'],
    ['when the clocks go back', '2026-10-24T08:00:00Z', '2026-10-27T09:00:00Z'],
    ['when the clocks go forward', '2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z'],
    ['when the clocks jump over it', '2026-03-26T01:30:00Z', '2026-03-29T01:30:00Z'],
  ])('has a window that ends at the same time on the clock three days later, %s', (_, slot, end) => {
    expect(windowEnd(slot, 3, LONDON)).toBe(end);
  });
});

describe('quiet hours', () => {
  test.each([
    ['do not hold by day', '2026-11-20T12:00:00Z', NIGHT, undefined],
    ['hold from their first minute', '2026-11-20T20:00:00Z', NIGHT, '2026-11-21T07:00:00Z'],
    ['hold after midnight', '2026-11-21T03:00:00Z', NIGHT, '2026-11-21T07:00:00Z'],
    ['are over at their end', '2026-11-21T07:00:00Z', NIGHT, undefined],
    ['follow the clock in summer', '2026-07-01T05:59:00Z', NIGHT, '2026-07-01T06:00:00Z'],
    [
      'may lie within a day',
      '2026-11-20T12:30:00Z',
      { from: '12:00', until: '13:00' },
      '2026-11-20T13:00:00Z',
    ],
    ['are longer when the clocks go back', '2026-10-24T19:00:00Z', NIGHT, '2026-10-25T07:00:00Z'],
    ['are shorter when the clocks go forward', '2026-03-28T20:00:00Z', NIGHT, '2026-03-29T06:00:00Z'],
    [
      'end when the clock first shows their end',
      '2026-10-25T00:15:00Z',
      { from: '23:00', until: '01:30' },
      '2026-10-25T00:30:00Z',
    ],
    [
      'do not begin again when the clock shows it once more',
      '2026-10-25T01:15:00Z',
      { from: '23:00', until: '01:30' },
      undefined,
    ],
  ])('%s', (_, now, quiet, until) => {
    expect(quietUntil(now, quiet, LONDON)).toBe(until);
  });

  test('are none where hub.yaml names none', () => {
    expect(quietUntil('2026-11-20T23:00:00Z', undefined, LONDON)).toBeUndefined();
  });
});

describe('a pause', () => {
  const reason = 'Pre-election period';
  const election = { reason, from: '2026-03-26', until: '2026-05-07' };

  test.each([
    ['has not begun the evening before', '2026-03-25T23:59:00Z', 0],
    ['begins with its first day', '2026-03-26T00:00:00Z', 1],
    ['counts its last day to the end', '2026-05-07T22:59:00Z', 1],
    ['is over after it', '2026-05-07T23:00:00Z', 0],
  ])('%s', (_, now, many) => {
    expect(pausesAt(now, [election], LONDON)).toHaveLength(many);
  });

  test('ends at a time when it names one', () => {
    expect(pauseEnd({ reason, until: '2026-05-08 07:00' }, LONDON)).toBe('2026-05-08T06:00:00Z');
  });

  test('without times holds until it is taken out, and so does one whose times cannot be read', () => {
    const unreadable = { reason, from: '2026-02-30', until: '2026-02-31' };
    expect(pausesAt('2026-11-22T12:00:00Z', [{ reason }, unreadable], LONDON)).toHaveLength(2);
    expect(pauseEnd(unreadable, LONDON)).toBeUndefined();
  });
});

describe('the repeats of an item', () => {
  const slots = (repeat: Partial<NonNullable<Timed['social']['repeat']>>, more: Partial<Timed> = {}) =>
    repeatSlots(
      item({ repeat: { dates: [], texts: ['One.', 'Two.'], ...repeat } }, more),
      LONDON,
      '2026-11-01T00:00:00Z',
      '2027-04-30T00:00:00Z',
    ).map(({ n, at, text }) => `${n} ${at} ${text}`);

  test('come on their dates, each with the next text in turn', () => {
    const dates = ['2027-01-15T09:00:00Z', '2026-12-01T09:00:00Z', '2026-12-15T17:30:00Z'];
    expect(slots({ dates })).toEqual([
      'r2026-12-01 2026-12-01T09:00:00Z One.',
      'r2026-12-15 2026-12-15T17:30:00Z Two.',
      'r2027-01-15 2027-01-15T09:00:00Z One.',
    ]);
  });

  test('come every so many days at the same time on the clock, in season only, and end', () => {
    expect(
      slots({ every: 42, season: { from: '12-15', until: '03-31' }, until: '2027-04-20T00:00:00Z' }),
    ).toEqual([
      'r2027-01-01 2027-01-01T09:00:00Z One.',
      'r2027-02-12 2027-02-12T09:00:00Z Two.',
      'r2027-03-26 2027-03-26T09:00:00Z One.',
    ]);
  });

  test('may end with a day, which counts to its end, or at a time', () => {
    const dates = ['2026-12-01T09:00:00Z'];
    expect(slots({ dates, until: '2026-12-01T00:00:00Z' })).toHaveLength(1);
    expect(slots({ dates, until: '2026-11-30T00:00:00Z' })).toEqual([]);
    expect(slots({ dates, until: '2026-12-01T08:59:00Z' })).toEqual([]);
  });

  test('keep the time on the clock in summer', () => {
    expect(slots({ every: 130, until: '2027-04-20T00:00:00Z' })).toEqual([
      'r2027-03-30 2027-03-30T08:00:00Z One.',
    ]);
  });

  test('come once a day at most, and keep their text however little is asked for', () => {
    const dates = ['2026-12-01T09:00:00Z', '2026-12-01T15:00:00Z', '2026-12-02T09:00:00Z'];
    const repeat = { dates, texts: ['One.', 'Two.'] };
    expect(slots({ dates })).toHaveLength(2);
    expect(repeatSlots(item({ repeat }), LONDON, '2026-12-02T09:00:00Z', '2026-12-02T09:00:00Z')).toEqual([
      { n: 'r2026-12-02', at: '2026-12-02T09:00:00Z', text: 'Two.' },
    ]);
  });

  test('do not come before the item, once it has expired, or without being asked for', () => {
    const dates = ['2026-11-20T09:00:00Z', '2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z'];
    expect(slots({ dates }, { expires: '2026-12-02T09:00:00Z' })).toHaveLength(1);
    expect(repeatSlots(item(), LONDON, '2026-11-01T00:00:00Z', '2027-04-30T00:00:00Z')).toEqual([]);
  });

  test.each([
    ['never corrected', undefined, undefined, true],
    ['corrected', '2026-11-25T10:00:00Z', undefined, false],
    ['corrected after the review', '2026-11-25T10:00:00Z', '2026-11-25T09:59:00Z', false],
    ['reviewed after the correction', '2026-11-25T10:00:00Z', '2026-11-25T10:00:00Z', true],
  ])('hold or not when the item was %s', (_, updated, reviewed, holds) => {
    const repeat = { dates: [], texts: ['One.'], reviewed };
    expect(repeatsReviewed({ updated, social: { repeat } })).toBe(holds);
  });
});
