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
    expect(report).toBe(
      'Flu clinics open, on bluesky: Posted. https://bsky.app/x\n1 posted. Running again is safe.',
    );
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
      'Flu clinics open, on bluesky: Nobody knows.\n0 posted; bluesky: 1 for a person to see to. Running again is safe.',
    );
  });

  test('names what waits or is held though its time has come, and counts it, by the reasons of the pauses', () => {
    const kept = { ...step, owed: false };
    const left: readonly Step[] = [
      { ...kept, action: 'wait', reason: 'Waits until 9am.', early: true },
      { ...kept, action: 'wait', reason: 'Waits until 7am: these are quiet hours.' },
      { ...kept, action: 'hold', reason: 'Held: posting is paused (snow).' },
      { ...kept, action: 'hold', reason: 'Held: posting is paused (an election).' },
      { ...kept, action: 'hold', reason: 'Waits for a code owner to approve its pull request.' },
    ];
    expect(runReport({ ...quiet, outcomes: [], left, exitCode: 0 }).split('\n')).toEqual([
      'Flu clinics open, on bluesky: Waits until 7am: these are quiet hours.',
      'Flu clinics open, on bluesky: Held: posting is paused (snow).',
      'Flu clinics open, on bluesky: Held: posting is paused (an election).',
      'Flu clinics open, on bluesky: Waits for a code owner to approve its pull request.',
      '0 posted; 2 wait for their time; 1 held: posting is paused (snow); 1 held: posting is paused (an election); 1 held. Running again is safe.',
    ]);
  });

  test('names twenty that are held, and counts the rest', () => {
    const hold: Step = { ...step, action: 'hold', owed: false, reason: 'Held: posting is paused (snow).' };
    const report = runReport({
      ...quiet,
      outcomes: [],
      left: Array.from({ length: 23 }, () => hold),
      exitCode: 0,
    });
    expect(report.split('\n')).toHaveLength(22);
    expect(report).toContain('And 3 more that wait or are held: --plan names them.');
  });

  test('says what stopped it', () => {
    expect(runReport({ ...quiet, outcomes: [], left: [], trouble: 'The disk is full.', exitCode: 1 })).toBe(
      'The disk is full.\n0 posted. Running again is safe.',
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
