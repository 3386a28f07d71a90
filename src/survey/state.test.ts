import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Found } from './readers/reader.ts';
import type { Observation } from './row.ts';
import { judge, stateAfter, THRESHOLDS } from './state.ts';
import { TODAY, WHEN } from './testing/rows.ts';

const DAY = 86_400_000;
const posted = (...daysAgo: readonly number[]): Found => ({
  kind: 'posts',
  at: daysAgo.map((days) => WHEN.now - days * DAY),
});
const seen: Observation = {
  on: '2026-11-10',
  lastPost: '2026-11-08',
  by: 'communications officer',
  evidence: 'https://files.example.org/1.png',
};
const { lastPost: _, ...seenNothing } = seen;
const parked: Observation = { ...seenNothing, seen: 'parked', pointsTo: 'https://new.example.org/' };
const of = (found?: Found, observed?: Observation) =>
  judge({ account: 'a', ...(observed && { observed }) }, found, WHEN, THRESHOLDS);

describe('An account that was read', () => {
  test.each([
    [0, 'active'],
    [14, 'active'],
    [15, 'quiet'],
    [30, 'quiet'],
    [31, 'inactive'],
    [3000, 'inactive'],
  ])('and posted %i days ago is %s', (days, state) => {
    expect(of(posted(days))).toMatchObject({ state, days, how: 'read', on: TODAY, present: true });
  });

  test('is judged by its newest post, in whichever order they came', () => {
    expect(of(posted(400, 3, 90))).toMatchObject({ state: 'active', lastPost: '2026-11-19' });
  });

  test('and has no posts is inactive', () => {
    expect(of({ kind: 'no posts' })).toMatchObject({ state: 'inactive', why: 'It has no posts.' });
  });

  test('posted on the day that it was in England', () => {
    const at = [Date.parse('2026-07-20T23:30:00Z')];
    expect(of({ kind: 'posts', at })).toMatchObject({ lastPost: '2026-07-21' });
  });

  test('whose clock is some hours fast posted today', () => {
    expect(of(posted(-0.9))).toMatchObject({ state: 'active', days: 0, lastPost: TODAY });
  });

  test('has dates far in the future passed over', () => {
    expect(of(posted(-400, 20))).toMatchObject({ state: 'quiet', days: 20 });
  });

  test('and has only dates in the future is not known', () => {
    expect(of(posted(-2, -400))).toMatchObject({ state: 'not known', present: true });
  });

  test('and says itself that it moved is parked, with its pointer', () => {
    const moved: Found = { kind: 'moved', to: 'https://new.example.org/@x', at: [WHEN.now - 2 * DAY] };
    expect(of(moved)).toMatchObject({ state: 'parked', pointsTo: 'https://new.example.org/@x', days: 2 });
  });

  test('counts as read, whatever a person saw before', () => {
    expect(of(posted(20), seen)).toMatchObject({ state: 'quiet', how: 'read', days: 20 });
  });

  test('and that a person saw parked stays so until it posts again', () => {
    expect(of(posted(40), parked)).toMatchObject({ state: 'parked', how: 'observed', on: '2026-11-10' });
    expect(of(posted(3), parked)).toMatchObject({ state: 'active', how: 'read' });
  });
});

describe('An account that could not be read', () => {
  const unread: Found = { kind: 'not read', why: 'It did not answer.' };

  test('is not known, with the reason, and never inactive', () => {
    expect(of(unread)).toMatchObject({ state: 'not known', why: 'It did not answer.', present: true });
  });

  test('is judged by what a person saw, and the reason is kept', () => {
    expect(of(unread, seen)).toMatchObject({ state: 'active', how: 'observed', why: 'It did not answer.' });
  });

  test('because the network knows none such counts neither as there nor as not', () => {
    const gone = of({ kind: 'gone', why: 'Bluesky knows no such account.' }, seen);
    expect(gone).toMatchObject({ state: 'not known', why: 'Bluesky knows no such account.' });
    expect(gone.present).toBeUndefined();
  });
});

describe('An account on a network that is not read', () => {
  test('is not looked at when nobody looked', () => {
    expect(of()).toEqual({ state: 'not looked at', how: 'listed', on: TODAY, present: true });
  });

  test('is judged as it was on the day when somebody looked', () => {
    expect(of(undefined, seen)).toEqual({
      state: 'active',
      how: 'observed',
      on: '2026-11-10',
      lastPost: '2026-11-08',
      days: 2,
      present: true,
    });
  });

  test.each([
    [parked, { state: 'parked', pointsTo: 'https://new.example.org/' }],
    [
      { ...seenNothing, seen: 'no posts' },
      { state: 'inactive', why: 'It has no posts.' },
    ],
    [
      { ...seenNothing, seen: 'not known' },
      { state: 'not known', why: 'Whoever looked could not tell.' },
    ],
  ] as const)('in which a person saw %j', (observed, judged) => {
    expect(of(undefined, observed)).toMatchObject(judged);
  });
});

test('no account is none, whatever was found', () => {
  expect(judge({}, posted(1), WHEN, THRESHOLDS)).toMatchObject({ state: 'none', present: false });
});

test('an account never grows more active with the days, and each threshold is where it says', () => {
  const thresholds = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }))
    .map(([quiet, more]) => ({ quiet, inactive: quiet + more }));
  const order = ['active', 'quiet', 'inactive'];
  fc.assert(
    fc.property(thresholds, fc.nat(2000), (limits, days) => {
      const [now, next] = [days, days + 1].map((count) => order.indexOf(stateAfter(count, limits)));
      expect(next).toBeGreaterThanOrEqual(now ?? 3);
      expect(stateAfter(limits.quiet, limits)).toBe('active');
      expect(stateAfter(limits.inactive, limits)).toBe('quiet');
    }),
  );
});
