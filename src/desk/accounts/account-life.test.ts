import { describe, expect, test } from 'vitest';
import { accountLife, type Traces } from './account-life.ts';

const NOW = '2026-11-23T09:00:00Z';
const LONDON = 'Europe/London';
const life = (traces: Traces, connected = '2026-01-01') => accountLife(traces, connected, NOW, LONDON);

describe('an account that was last alive', () => {
  test.each([
    ['today', '2026-11-23T08:00:00Z', 'active', 15, 31],
    ['14 days ago', '2026-11-09T23:00:00Z', 'active', 1, 17],
    ['15 days ago', '2026-11-08T09:00:00Z', 'quiet', 0, 16],
    ['30 days ago', '2026-10-24T09:00:00Z', 'quiet', 0, 1],
    ['31 days ago', '2026-10-23T09:00:00Z', 'inactive', 0, 0],
  ])('%s is judged by days on the wall in England', (_, lastPost, state, quietIn, inactiveIn) => {
    expect(life({ lastPost })).toMatchObject({ state, quietIn, inactiveIn });
    expect(life({ lastAnswer: lastPost })).toMatchObject({ state, quietIn, inactiveIn });
  });

  test('before midnight in England and after it in summer is of two days', () => {
    const at = (lastPost: string) => accountLife({ lastPost }, '2026-01-01', '2026-07-15T09:00:00Z', LONDON);
    expect(at('2026-06-30T22:59:00Z').state).toBe('quiet');
    expect(at('2026-06-30T23:00:00Z').state).toBe('active');
  });
});

test('the last of posts and answers counts, whichever it was', () => {
  const [old, fresh] = ['2026-10-01T09:00:00Z', '2026-11-22T09:00:00Z'];
  expect(life({ lastPost: old, lastAnswer: fresh }).state).toBe('active');
  expect(life({ lastPost: fresh, lastAnswer: old }).state).toBe('active');
});

test('an account that never posted is as old as its connection', () => {
  expect(life({}, '2026-11-20')).toMatchObject({ state: 'active', quietIn: 12 });
  expect(life({}, '2026-01-01').state).toBe('inactive');
  expect(life({}, '2026-12-01')).toMatchObject({ state: 'active', quietIn: 15 });
});

describe('an account that is about to go quiet', () => {
  const soon = { lastPost: '2026-11-15T09:00:00Z' };
  const later = { lastPost: '2026-11-16T09:00:00Z' };

  test('is told of a week before, and not earlier', () => {
    expect(life(soon)).toMatchObject({ quietIn: 7, goesQuiet: true });
    expect(life(later)).toMatchObject({ quietIn: 8, goesQuiet: false });
  });

  test.each([
    ['in time', '2026-11-29T09:00:00Z', false],
    ['on the day itself', '2026-11-30T09:00:00Z', true],
    ['too late', '2026-12-24T09:00:00Z', true],
  ])('does or does not by a post that is planned %s', (_, next, goesQuiet) => {
    expect(life({ ...soon, next }).goesQuiet).toBe(goesQuiet);
  });
});
