import { expect, test } from 'vitest';
import { pauses } from './pauses.ts';
import { facts, HUB, lines, run } from './testing/facts.ts';

const check = (...times: readonly object[]) => {
  const pause = times.map((one) => ({ reason: 'Election', ...one }));
  return lines(run(pauses, facts({}, { hub: { ...HUB, posting: { ...HUB.posting, pause } } })));
};

test.each([
  [{ from: '2026-05-08', until: '2026-05-07' }, 'It ends (2026-05-07) before it begins (2026-05-08).'],
  [{ from: '2026-05-07 10:00', until: '2026-05-07 09:00' }, 'It ends (2026-05-07 09:00) before it begins'],
  [{ from: '2026-03-29 01:30' }, 'The clocks go forward on that day, so 01:30 does not exist.'],
  [{ until: '2026-02-30' }, '2026-02-30 is not a day: February 2026 has 28 days.'],
  [{ until: '2026-05-07 24:00' }, 'There is no 24:00 on a clock.'],
])('a pause %j stops the build', (times, what) => {
  expect(check(times)).toEqual([
    expect.stringContaining(`hub.yaml:1:1 blocks The pause "Election": ${what}`),
  ]);
});

test('a pause without times is right, and so are one of a single day and one that has begun', () => {
  expect(check({}, { from: '2026-05-07', until: '2026-05-07' }, { from: '2026-03-26 09:00' })).toEqual([]);
});
