import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantFromMs, msOf } from '../../news/times.ts';
import { countingFrom, paceOf, type Sent } from './pace.ts';

const NOW = '2026-11-22T12:00:00Z';
const MINUTE = 60_000;
const rules = { perHour: 2, alertsPerHour: 3 };
const isAlert = (item: string) => item.startsWith('alert');

describe('the pace of an account', () => {
  test('is so many new posts in any 60 minutes, and what comes after gets the next free place', () => {
    const { take } = paceOf(rules, sent(['b1', 50], ['b2', 10]), isAlert, NOW);
    expect([take(false), take(false), take(false)]).toEqual([
      '2026-11-22T12:10:00Z',
      '2026-11-22T12:50:00Z',
      '2026-11-22T13:10:00Z',
    ]);
  });

  test('keeps posts apart by the spacing, though the cap is far', () => {
    const { take } = paceOf({ ...rules, perHour: 9, spacing: 30 }, sent(['b1', 10]), isAlert, NOW);
    expect([take(false), take(false)]).toEqual(['2026-11-22T12:20:00Z', '2026-11-22T12:50:00Z']);
  });

  test('does not wait for a clock that was ahead when it posted', () => {
    const { take } = paceOf({ ...rules, perHour: 9 }, sent(['b1', -5], ['b2', -20]), isAlert, NOW);
    expect([take(false), take(false)]).toEqual([undefined, undefined]);
  });

  test('keeps a spacing that is longer than an hour', () => {
    const spaced = { ...rules, spacing: 90 };
    expect(paceOf(spaced, sent(['b1', 80]), isAlert, NOW).take(false)).toBe('2026-11-22T12:10:00Z');
    expect(countingFrom(spaced, NOW)).toBe('2026-11-22T10:30:00Z');
  });

  test('has a lane of its own for alerts, with their own cap and no spacing', () => {
    const { take } = paceOf(
      { ...rules, spacing: 30 },
      sent(['b1', 1], ['b2', 2], ['alert1', 1]),
      isAlert,
      NOW,
    );
    expect([take(true), take(true), take(true)]).toEqual([undefined, undefined, '2026-11-22T12:59:00Z']);
  });

  test('is not used up by alerts', () => {
    const { take } = paceOf(rules, sent(['alert1', 1], ['alert2', 2], ['alert3', 3]), isAlert, NOW);
    expect([take(false), take(false)]).toEqual([undefined, undefined]);
  });

  test('never lets more out than its rules say, whatever was sent, and forgets after an hour', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
    const some = { perHour: fc.integer({ min: 1, max: 5 }), spacing: fc.integer({ min: 0, max: 90 }) };
    fc.assert(
      fc.property(fc.record(some), minutes, ({ perHour, spacing }, ago) => {
        const own = { perHour, spacing, alertsPerHour: 1 };
        const { take } = paceOf(own, sent(...ago.map((one) => ['b', one] as const)), isAlert, NOW);
        const free = Array.from({ length: 8 }, () => msOf(take(false) ?? NOW));
        const all = [...ago.map((one) => msOf(NOW) - one * MINUTE), ...free].toSorted((a, b) => a - b);
        const gaps = free.slice(1).map((at, place) => at - (free[place] ?? at));
        const inHour = free.map((at) => all.filter((one) => one > at - 60 * MINUTE && one <= at).length);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(spacing * MINUTE);
        expect(Math.max(...inHour)).toBeLessThanOrEqual(perHour);
      }),
    );
  });
});

function sent(...posts: readonly (readonly [item: string, minutesAgo: number])[]): readonly Sent[] {
  return posts.map(([item, ago]) => ({
    item,
    account: 'bluesky',
    at: instantFromMs(msOf(NOW) - ago * MINUTE),
  }));
}
