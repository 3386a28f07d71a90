import { describe, expect, test } from 'vitest';
import type { Step } from '../syndication/plan/step.ts';
import type { Outcome } from '../syndication/run.ts';
import { planReport } from './plan-report.ts';
import { runReport } from './run-report.ts';

const outcome: Outcome = {
  item: 'a1',
  title: 'Flu clinics open',
  account: 'bluesky',
  n: 'c0',
  result: 'posted',
  words: 'Posted.',
};
const step: Step = {
  item: 'a1',
  title: 'Flu clinics open',
  account: 'bluesky',
  n: 'c0',
  action: 'publish',
  reason: 'Will be posted.',
  owed: true,
  urgent: false,
};
const quiet = { urgency: [], gaveWay: false } as const;

describe('the report of a run', () => {
  test('names each post with its address, and says how many', () => {
    const report = runReport({
      ...quiet,
      outcomes: [{ ...outcome, url: 'https://bsky.app/x' }],
      left: [],
      exitCode: 0,
    });
    expect(report).toBe('Flu clinics open, on bluesky: Posted. https://bsky.app/x\n1 posted.');
  });

  test('says what is not posted, on which account, and that it is safe to run again', () => {
    const failed: Outcome = {
      ...outcome,
      account: 'facebook',
      result: 'not-posted',
      words: 'Could not be reached.',
    };
    const left = [{ ...step, account: 'facebook' }];
    expect(
      runReport({ ...quiet, outcomes: [outcome, failed], left, exitCode: 1 })
        .split('\n')
        .slice(1),
    ).toEqual([
      'Flu clinics open, on facebook: Could not be reached.',
      '1 posted; facebook: 1 not done; run again, it is safe.',
    ]);
  });

  test('names what a person must see to, at each run', () => {
    const left: readonly Step[] = [{ ...step, action: 'nothing', reason: 'Nobody knows.' }];
    expect(runReport({ ...quiet, outcomes: [], left, exitCode: 1 })).toBe(
      'Flu clinics open, on bluesky: Nobody knows.\n0 posted; bluesky: 1 for a person to see to.',
    );
  });

  test('counts what waits and what is held, with the reason of the pause', () => {
    const left: readonly Step[] = [
      { ...step, action: 'wait', owed: false },
      { ...step, action: 'hold', owed: false, reason: 'Held: posting is paused (snow).' },
    ];
    expect(runReport({ ...quiet, outcomes: [], left, exitCode: 0 })).toBe(
      '0 posted; 1 waits for its time; 1 held: posting is paused (snow).',
    );
  });

  test('says what stopped it', () => {
    expect(runReport({ ...quiet, outcomes: [], left: [], trouble: 'The disk is full.', exitCode: 1 })).toBe(
      'The disk is full.\n0 posted.',
    );
  });
});

describe('the report of a plan', () => {
  test('has each item, and under it each account with its reason', () => {
    expect(planReport([step, { ...step, account: 'facebook', reason: 'Already posted.' }])).toBe(
      'Flu clinics open (a1)\n  bluesky: Will be posted.\n  facebook: Already posted.',
    );
  });

  test('has only the id of a withdrawn item', () => {
    expect(planReport([{ ...step, title: 'a1', reason: 'Withdrawn: never posted.' }])).toBe(
      'Item a1\n  bluesky: Withdrawn: never posted.',
    );
  });

  test('says when there is nothing', () => {
    expect(planReport([])).toContain('nothing to post');
  });
});
