import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  instantFromMs,
  isTimeFault,
  msOf,
  readWallTime,
  writeDay,
  writeMonth,
  writeTime,
  writeWallTime,
} from './times.ts';

const LONDON = 'Europe/London';

describe('a wall time', () => {
  test.each([
    ['2026-11-22 09:00', LONDON, '2026-11-22T09:00:00Z'],
    ['2026-07-01 09:00', LONDON, '2026-07-01T08:00:00Z'],
    ['2026-11-22 09:00', 'America/St_Johns', '2026-11-22T12:30:00Z'],
    ['2026-10-25 01:30', LONDON, '2026-10-25T00:30:00Z'],
    ['2026-10-25 02:00', LONDON, '2026-10-25T02:00:00Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(readWallTime(text, zone)).toMatchObject({ instant, dateOnly: false, postFrom: instant });
  });

  test('that names a day only is public from midnight and posted from 9am, summer or winter', () => {
    expect(readWallTime('2026-07-01', LONDON)).toEqual({
      instant: '2026-06-30T23:00:00Z',
      dateOnly: true,
      postFrom: '2026-07-01T08:00:00Z',
    });
    expect(readWallTime('2026-10-25', LONDON)).toMatchObject({ postFrom: '2026-10-25T09:00:00Z' });
  });

  test.each([
    ['2026-03-29 01:30', 'does not exist', '"2026-03-29 02:00"'],
    ['2026-02-30', 'February 2026 has 28 days', 'Write the day you mean.'],
    ['2026-13-01', 'There is no month 13.', 'year-month-day'],
    ['2026-11-22 24:00', 'There is no 24:00', '23:59'],
    ['2026-11-22T09:00', 'not written the way', '"2026-11-22 09:00"'],
    ['2026-11-22 09:00:00', 'not written the way', '"2026-11-22 09:00"'],
    ['2026-11-22T09:00:00.000Z', 'not written the way', '"2026-11-22 09:00"'],
    ['2026-11-22 09:00+01:00', 'not written the way', '"2026-11-22 09:00"'],
    ['2026-1-2 9.05', 'not written the way', '"2026-01-02 09:05"'],
    ['22/11/2026', 'not a date or a time', '"2026-11-22 09:00"'],
    ['tomorrow', 'not a date or a time', '"2026-11-22"'],
  ])('written %s is refused, with what to write', (text, what, instead) => {
    expect(readWallTime(text, LONDON)).toEqual({
      what: expect.stringContaining(what),
      instead: expect.stringContaining(instead),
    });
  });

  test('comes back as it was written, but for hours that the clock shows twice', () => {
    const moments = fc.integer({ min: 0, max: 4_000_000_000 });
    const zones = fc.constantFrom(LONDON, 'America/St_Johns', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(moments, zones, (seconds, zone) => {
        const text = writeWallTime(instantFromMs(seconds * 1000), zone);
        const read = readWallTime(text, zone);
        expect(isTimeFault(read) || writeWallTime(read.instant, zone)).toBe(text);
      }),
    );
  });

  test('the first of two is meant when the clock shows an hour twice', () => {
    const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) =>
      writeWallTime(at, LONDON),
    );
    expect(first).toBe(second);
    expect(readWallTime(String(second), LONDON)).toMatchObject({ instant: '2026-10-25T00:30:00Z' });
  });
});

describe('a moment', () => {
  test('is written as the NHS writes days, months and times', () => {
    expect(writeDay('2026-11-20T09:00:00Z', LONDON)).toBe('Friday 20 November 2026');
    expect(writeMonth('2026-11')).toBe('November 2026');
  });

  test.each([
    ['2026-11-20T17:30:00Z', '5:30pm'],
    ['2026-11-20T09:00:00Z', '9am'],
    ['2026-11-20T12:00:00Z', 'midday'],
    ['2026-11-20T00:00:00Z', 'midnight'],
    ['2026-11-20T00:05:00Z', '12:05am'],
    ['2026-07-20T12:05:00Z', '1:05pm'],
  ])('%s is %s', (instant, text) => {
    expect(writeTime(instant, LONDON)).toBe(text);
  });

  test('belongs to the day of the hub, and is cut to the second', () => {
    expect(dayOf('2026-06-30T23:30:00Z', LONDON)).toBe('2026-07-01');
    expect(instantFromMs(1_999)).toBe('1970-01-01T00:00:01Z');
    expect(msOf('1970-01-01T00:00:01Z')).toBe(1000);
  });
});
