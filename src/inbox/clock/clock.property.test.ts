import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isBankHoliday } from '../../news/bank-holidays.ts';
import { instantFromMs } from '../../news/times.ts';
import { dueAt } from './due-at.ts';
import { standing } from './standing.ts';
import type { Team } from './team.ts';
import { workedBetween } from './worked-between.ts';
import { workingDaysAfter } from './working-days-after.ts';

const ZONE = 'Europe/London';
const shift = { from: '09:00', until: '17:00' };
/** Works at the hour at which clocks change, too. */
const team: Team = {
  hours: { monday: shift, wednesday: shift, friday: shift, sunday: { from: '00:30', until: '05:00' } },
  closed: [{ on: '2026-10-23' }],
  target: 'next-working-day',
  zone: ZONE,
};
const HOURS = [
  [],
  ['09:00', '17:00'],
  [],
  ['09:00', '17:00'],
  [],
  ['09:00', '17:00'],
  [],
  ['00:30', '05:00'],
] as const;

/** Whether the team works at a moment, asked of Temporal alone. */
function works(ms: number): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE);
  const day = zoned.toPlainDate().toString();
  const [from, until] = HOURS[zoned.dayOfWeek] ?? [];
  if (from === undefined || until === undefined || isBankHoliday(day) || day === '2026-10-23') return false;
  const begins = zoned.withPlainTime(from).epochMilliseconds;
  return ms >= begins && ms < zoned.withPlainTime(until).epochMilliseconds;
}

const MINUTE = 60_000;
/** Minutes around both changes of the clocks of 2026 and 2027, and any others of those years. */
const minutes = fc
  .oneof(
    fc
      .constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31')
      .chain((day) =>
        fc
          .integer({ min: -3 * 1440, max: 3 * 1440 })
          .map((by) => Date.parse(`${day}T01:00:00Z`) / MINUTE + by),
      ),
    fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2027, 11, 1) / MINUTE }),
  )
  .map((minute) => minute * MINUTE);
const moments = minutes.map(instantFromMs);
const targets = fc.constantFrom('same-day', 'next-working-day');

describe('the clock of the team', () => {
  test('counts each minute in which it works, as Temporal has them', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 4000 }), (from, length) => {
        const each = Array.from({ length }, (_, index) => from + index * MINUTE).filter(works).length;
        expect(workedBetween(instantFromMs(from), instantFromMs(from + length * MINUTE), team)).toBe(each);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('counts from one moment to a third as much as over any between them', () => {
    fc.assert(
      fc.property(moments, moments, moments, (...three) => {
        const [a = '', b = '', c = ''] = three.toSorted();
        const over = workedBetween(a, b, team) + workedBetween(b, c, team);
        expect(workedBetween(a, c, team)).toBe(over);
      }),
      { numRuns: 100 },
    );
  });

  test('has an answer due after its message came, when the team goes home, on one of the next days', () => {
    fc.assert(
      fc.property(moments, targets, (came, target) => {
        const due = Date.parse(dueAt(came, { ...team, target }).at);
        expect(due).toBeGreaterThan(Date.parse(came));
        expect([works(due - MINUTE), works(due)]).toEqual([true, false]);
        expect(workedBetween(came, instantFromMs(due), team)).toBeLessThanOrEqual(2 * 480);
      }),
      { numRuns: 300 },
    );
  });

  test('never has it due earlier because the message came later, nor later because more was promised', () => {
    fc.assert(
      fc.property(moments, moments, targets, (one, other, target) => {
        const [first = '', second = ''] = [one, other].toSorted();
        const promised = { ...team, target };
        expect(dueAt(second, promised).at >= dueAt(first, promised).at).toBe(true);
        expect(dueAt(one, { ...team, target: 'same-day' }).at <= dueAt(one, team).at).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('goes from in time over soon to missed, and never back', () => {
    const order = ['in time', 'soon', 'missed'];
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        (came, a, b) => {
          const at = (by: number) => standing(came, instantFromMs(Date.parse(came) + by * MINUTE), team);
          const [first, second] = [at(Math.min(a, b)), at(Math.max(a, b))];
          expect(order.indexOf(second.state)).toBeGreaterThanOrEqual(order.indexOf(first.state));
          expect(second.left).toBeLessThanOrEqual(first.left);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('counts as many working days of the law as were asked for', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (came, n) => {
        const { day } = workingDaysAfter(came.slice(0, 10), n);
        const first = Temporal.PlainDate.from(came.slice(0, 10));
        const days = Array.from({ length: first.until(day).days }, (_, index) =>
          first.add({ days: index + 1 }),
        );
        const working = days.filter((one) => one.dayOfWeek < 6 && !isBankHoliday(one.toString()));
        expect(working.length).toBe(n);
        expect(working.at(-1)?.toString()).toBe(day);
      }),
      { numRuns: 200 },
    );
  });
});
