import { expect, test } from 'vitest';
import { momentsAhead } from './moments-ahead.ts';

const NOW = '2026-11-22T12:00:00Z';
const HUB = {
  posting: { perHour: 4, alertsPerHour: 12, lateDays: 3, pause: [] },
  accounts: [{ enabled: false }],
  timeZone: 'Europe/London',
};
const SUMMARY = { email: ['team@example.org'], at: '08:00' };
const EMBARGOED = {
  published: '2026-11-23T00:00:00Z',
  postFrom: '2026-11-23T09:00:00Z',
  social: { post: true },
};

test('the moments ahead are those of items and mornings, and the one at which the build stopped looking', () => {
  const { moments, mornings } = momentsAhead({ ...HUB, summary: SUMMARY }, [EMBARGOED], NOW);
  expect(moments.slice(0, 4)).toEqual([
    '2026-11-23T00:00:00Z',
    '2026-11-23T08:00:00Z',
    '2026-11-23T09:00:00Z',
    '2026-11-23T10:00:00Z',
  ]);
  expect(mornings).toHaveLength(35);
  expect(moments.at(-1)).toBe('2026-12-27T12:00:00Z');
});

test.each([
  [undefined, true, 35, '2026-11-23T08:00:00Z'],
  [undefined, false, 0, undefined],
  [{ ...SUMMARY, at: '07:30' }, true, 35, '2026-11-23T07:30:00Z'],
])(
  'accounts are asked each morning, also where nobody gets a summary: %o, switched on %s',
  (summary, enabled, count, first) => {
    const { mornings } = momentsAhead({ ...HUB, summary, accounts: [{ enabled }] }, [], NOW);
    expect([mornings.length, mornings[0]]).toEqual([count, first]);
  },
);

test('the moments ahead are never none, so that the clock always has a next one', () => {
  expect(momentsAhead(HUB, [], NOW)).toEqual({ moments: ['2026-12-27T12:00:00Z'], mornings: [] });
});
