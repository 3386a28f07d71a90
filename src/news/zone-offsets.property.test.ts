import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { dayAfter } from './civil-time.ts';
import { dayOf, instantFromMs } from './times.ts';
import { offsetAt } from './zone-offsets.ts';

const zones = fc.constantFrom(
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
);
const moments = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });

const zoned = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

test('clocks are as far ahead as Temporal has it, in any zone at any moment', () => {
  fc.assert(
    fc.property(moments, zones, (ms, zone) => {
      expect(offsetAt(ms, zone)).toBe(zoned(ms, zone).offsetNanoseconds / 1e6);
    }),
    { numRuns: 2_000 },
  );
});

test('so they are at the very moments at which they change, and a second before', () => {
  fc.assert(
    fc.property(moments, zones, (ms, zone) => {
      const change = zoned(ms, zone).getTimeZoneTransition('next')?.epochMilliseconds ?? ms;
      const around = [change - 1000, change];
      expect(around.map((at) => offsetAt(at, zone))).toEqual(
        around.map((at) => zoned(at, zone).offsetNanoseconds / 1e6),
      );
    }),
    { numRuns: 500 },
  );
});

test('a moment lies on the day that Temporal has', () => {
  fc.assert(
    fc.property(moments, zones, (ms, zone) => {
      const second = Math.floor(ms / 1000) * 1000;
      expect(dayOf(instantFromMs(ms), zone)).toBe(zoned(second, zone).toPlainDate().toString());
    }),
    { numRuns: 2_000 },
  );
});

test('days are counted as Temporal counts them, over months, years and leap days', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -4000, max: 4000 }), (ms, days) => {
      const day = zoned(ms, 'UTC').toPlainDate();
      expect(dayAfter(day.toString(), days)).toBe(day.add({ days }).toString());
    }),
    { numRuns: 2_000 },
  );
});
