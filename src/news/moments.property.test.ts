import * as fc from 'fast-check';
import { describe, test, expect } from 'vitest';
import { daysLater, onDay } from './civil-time.ts';
import { comingMoments, pauseEnd, pausesAt, quietUntil, repeatSlots, windowEnd } from './moments.ts';
import { dayOf, instantFromMs, msOf, writeWallTime, type Instant } from './times.ts';

const HOUR = 60 * 60 * 1000;
const zones = fc.constantFrom(
  'Europe/London',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
);
/** Any minute of 2026, one in two of them within two days of a change of the British clocks. */
const moments = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 31) / 60_000 }),
    fc
      .tuple(
        fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'),
        fc.integer({ min: -2880, max: 2880 }),
      )
      .map(([change, minutes]) => msOf(change) / 60_000 + minutes),
  )
  .map((minutes) => instantFromMs(minutes * 60_000));
const clockTimes = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
const quietHours = fc
  .tuple(clockTimes, clockTimes)
  .filter(([from, until]) => from !== until)
  .map(([from, until]) => ({ from, until }));

describe('whatever the zone, and through both changes of the clocks', () => {
  test('a window ends at the same time on the clock, but for a time that the clock jumps over', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), zones, (slot, days, zone) => {
        const end = windowEnd(slot, days, zone);
        const off = Math.abs(msOf(end) - msOf(slot) - days * 24 * HOUR);
        expect(off).toBeLessThanOrEqual(HOUR);
        expect([timeOf(slot, zone), jumped(slot, end, zone)]).toContain(timeOf(end, zone));
      }),
    );
  });

  test('quiet hours end after now, within a day and an hour, and hold until then', () => {
    fc.assert(
      fc.property(moments, quietHours, zones, (now, quiet, zone) => {
        const end = quietUntil(now, quiet, zone) ?? now;
        fc.pre(end !== now);
        expect(msOf(end) - msOf(now)).toBeGreaterThan(0);
        expect(msOf(end) - msOf(now)).toBeLessThanOrEqual(25 * HOUR);
        expect(quietUntil(instantFromMs(msOf(end) - 60_000), quiet, zone)).toBe(end);
      }),
    );
  });

  test('by the clock alone quiet hours hold, but in an hour that the clock shows twice or jumps over', () => {
    fc.assert(
      fc.property(moments, quietHours, zones, (now, quiet, zone) => {
        fc.pre(isFarFromChange(now, zone));
        const inside = isBetween(timeOf(now, zone), quiet);
        expect(quietUntil(now, quiet, zone) !== undefined).toBe(inside);
      }),
    );
  });

  test('a pause holds at every moment before its end and at none after it', () => {
    fc.assert(
      fc.property(moments, moments, zones, (now, until, zone) => {
        const pause = { reason: 'x', until: dayOf(until, zone) };
        expect(pausesAt(now, [pause], zone)).toHaveLength(dayOf(now, zone) <= pause.until ? 1 : 0);
        expect(pausesAt(pauseEnd(pause, zone) ?? now, [pause], zone)).toEqual([]);
      }),
    );
  });

  test('repeats are one a day, in order, after the slot, and a part asked for is a part of the whole', () => {
    const repeats = fc.record({
      dates: fc.array(moments, { maxLength: 5 }),
      texts: fc.array(fc.constantFrom('One.', 'Two.', 'Three.'), { minLength: 1, maxLength: 3 }),
      every: fc.option(fc.integer({ min: 7, max: 90 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(repeats, moments, moments, moments, zones, (repeat, slot, from, to, zone) => {
        const item = { published: slot, postFrom: slot, social: { repeat } };
        const all = repeatSlots(item, zone, slot, '2027-06-30T00:00:00Z');
        expect(all.map(({ at }) => at)).toEqual([...new Set(all.map(({ at }) => at))].toSorted());
        expect(new Set(all.map(({ n }) => n)).size).toBe(all.length);
        expect(all.filter(({ at }) => at <= slot)).toEqual([]);
        expect(repeatSlots(item, zone, from, to)).toEqual(all.filter(({ at }) => at >= from && at <= to));
      }),
    );
  });

  test('the coming moments are to the minute, in order, after now, and found again a little later', () => {
    const posting = { lateDays: 3, pause: [], quiet: { from: '20:00', until: '07:00' } };
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 4 }), moments, zones, (slots, now, zone) => {
        const items = slots.map((slot) => ({ published: slot, postFrom: slot, social: { post: true } }));
        const asked = { items, posting, summaryAt: '08:00', zone, days: 10 };
        const found = comingMoments({ ...asked, now });
        const later = daysLater(now, 2, zone);
        expect(found).toEqual([...new Set(found)].toSorted());
        expect(found.filter((at) => at <= now || !at.endsWith(':00Z'))).toEqual([]);
        expect(comingMoments({ ...asked, now: later, days: 8 })).toEqual(found.filter((at) => at > later));
      }),
    );
  });
});

function two(digits: number): string {
  return String(digits).padStart(2, '0');
}

/** Whether a time of day lies in hours that may run over midnight. */
function isBetween(
  time: string,
  { from, until }: { readonly from: string; readonly until: string },
): boolean {
  const [begun, before] = [from <= time, time < until];
  return from < until ? begun && before : begun || before;
}

function timeOf(instant: Instant, zone: string): string {
  return writeWallTime(instant, zone).slice(11);
}

/** What the clock shows on the day of `end` in place of a time that it jumps over. */
function jumped(slot: Instant, end: Instant, zone: string): string {
  return timeOf(onDay(dayOf(end, zone), timeOf(slot, zone), zone), zone);
}

/** Whether the clock does what it always does from two days before to two days after. */
function isFarFromChange(now: Instant, zone: string): boolean {
  const times = [-2, -1, 1, 2].map((days) => timeOf(instantFromMs(msOf(now) + days * 24 * HOUR), zone));
  return times.every((time) => time === timeOf(now, zone));
}
