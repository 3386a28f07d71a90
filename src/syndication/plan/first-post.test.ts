import { describe, expect, test } from 'vitest';
import { event } from '../../ledger/testing/events.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { item } from '../testing/items.ts';
import { planned, type Given } from '../testing/planning.ts';
import { sourceOf } from './source.ts';
import type { Step } from './step.ts';

const quiet = { from: '20:00', until: '07:00' };
const lapsed = event({ kind: 'lapsed', n: 'c0', attempt: 'z1' });
const postNow = (at: string) => event({ kind: 'settled', attempt: 'z2', outcome: 'post-now', at });
const missed = (rule: 'skip' | 'ask') => ({ social: social({ missed: rule }) });

describe('the window of an item is three days on the clock from its slot', () => {
  test.each<[string, Partial<ManifestItem>, string, Step['action']]>([
    ['before the slot', { social: social({ at: '2026-11-22T15:00:00Z' }) }, '2026-11-22T14:59:59Z', 'wait'],
    ['at the slot', { social: social({ at: '2026-11-22T15:00:00Z' }) }, '2026-11-22T15:00:00Z', 'publish'],
    ['at its end', { postFrom: '2026-11-22T09:00:00Z' }, '2026-11-25T09:00:00Z', 'publish'],
    ['after its end', { postFrom: '2026-11-22T09:00:00Z' }, '2026-11-25T09:00:01Z', 'lapse'],
    [
      'late, counted from the slot and not from the moment of publishing',
      { social: social({ at: '2026-11-24T15:00:00Z' }) },
      '2026-11-27T15:00:00Z',
      'publish',
    ],
    // The clocks go back on 25 October 2026: three days are 73 hours.
    ['in October', { postFrom: '2026-10-24T08:00:00Z' }, '2026-10-27T09:00:00Z', 'publish'],
    ['after October', { postFrom: '2026-10-24T08:00:00Z' }, '2026-10-27T09:00:01Z', 'lapse'],
    // They go forward on 28 March 2027: three days are 71 hours.
    ['in March', { postFrom: '2027-03-27T09:00:00Z' }, '2027-03-30T08:00:00Z', 'publish'],
    ['after March', { postFrom: '2027-03-27T09:00:00Z' }, '2027-03-30T08:00:01Z', 'lapse'],
    ['when it expired within it', { expires: '2026-11-22T11:00:00Z' }, '2026-11-22T12:00:00Z', 'lapse'],
    ['when it expired before it', { expires: '2026-11-22T09:00:00Z' }, '2026-11-22T12:00:00Z', 'nothing'],
  ])('%s', (_, change, now, action) => {
    const published = '2026-10-20T09:00:00Z';
    const account = { connected: '2026-10-01' };
    expect(planned({ item: { published, ...change }, now, account }).action).toBe(action);
  });
});

test('an alert that was stood down before it was posted is not posted, and nobody is called for it', () => {
  const over = { at: '2026-11-22T11:00:00Z', what: 'It is open', minor: false, state: 'stood-down' } as const;
  const alert = { correction: 1, changes: [over], expires: over.at };
  expect(planned({ item: { kind: 'alert', ...alert } })).toMatchObject({
    action: 'nothing',
    owed: false,
    reason: 'It was stood down before it was posted, so it is not.',
  });
});

describe('a slot that was missed by more than an hour', () => {
  const slot = { postFrom: '2026-11-22T09:00:00Z' };
  test.each<[string, Given, Partial<Step>]>([
    ['is posted late', { item: slot }, { action: 'publish' }],
    [
      'is skipped, and named for three days',
      { item: { ...slot, ...missed('skip') } },
      { action: 'nothing', lapsed: true, owed: false },
    ],
    [
      'is skipped, and no more named after that',
      { item: { ...slot, ...missed('skip') }, now: '2026-11-26T09:00:00Z' },
      { action: 'nothing', lapsed: false },
    ],
    ['asks a person', { item: { ...slot, ...missed('ask') } }, { action: 'ask', owed: true }],
    [
      'does not ask within the hour',
      { item: { ...slot, ...missed('ask') }, now: '2026-11-22T09:59:59Z' },
      { action: 'publish' },
    ],
    [
      'counts its hour from the end of the quiet hours',
      {
        item: { postFrom: '2026-11-22T22:00:00Z', ...missed('skip') },
        posting: { quiet },
        now: '2026-11-23T07:59:59Z',
      },
      { action: 'publish' },
    ],
    [
      'goes when a person says so, whatever its rule',
      { item: { ...slot, ...missed('ask') }, events: [postNow('2026-11-22T11:00:00Z')] },
      { action: 'publish' },
    ],
  ])('%s', (_, given, expected) => {
    expect(planned(given)).toMatchObject(expected);
  });
});

describe('an item that lapsed', () => {
  const after = '2026-11-26T09:00:00Z';
  test('fails once, says why, and names what a person can do', () => {
    const step = planned({ now: after, events: [event({ kind: 'failed', why: 'Bluesky was down.' })] });
    expect(step).toMatchObject({ action: 'lapse', owed: true, slot: '2026-11-22T09:00:00Z' });
    expect(step.reason).toContain(
      'Not posted by 9am on Wednesday 25 November 2026, so it lapsed. Bluesky was down.',
    );
    expect(step.reason).toContain('npm run settle -- k7m2p9q4wd bluesky post-now --by <your role>');
  });

  test.each<[string, Given, Partial<Step>]>([
    [
      'is listed from then on, and fails nothing',
      { events: [lapsed] },
      { action: 'nothing', lapsed: true, owed: false },
    ],
    ['is listed too when it is corrected', { events: [lapsed], item: { correction: 1 } }, { lapsed: true }],
    ['goes when a person says so', { events: [lapsed, postNow(after)] }, { action: 'publish', owed: true }],
    [
      'lapses again three days after that',
      { events: [lapsed, postNow(after)], now: '2026-11-29T09:00:01Z' },
      { action: 'lapse' },
    ],
    [
      'is left when a person says so',
      { events: [lapsed, event({ kind: 'settled', attempt: 'z3', outcome: 'skip', at: after })] },
      { action: 'nothing', reason: 'A person decided not to post it.' },
    ],
  ])('%s', (_, given, expected) => {
    expect(planned({ now: after, ...given })).toMatchObject(expected);
  });
});

describe('quiet hours', () => {
  test.each<[string, Given, Partial<Step>]>([
    ['hold an item until they end', {}, { action: 'wait', until: '2026-11-23T07:00:00Z', owed: false }],
    ['do not hold an alert', { item: { kind: 'alert' } }, { action: 'publish' }],
    ['hold an essential item too', { item: { essential: 'A crisis line' } }, { action: 'wait' }],
    ['are over at their end', { now: '2026-11-23T07:00:00Z' }, { action: 'publish' }],
  ])('%s', (_, given, expected) => {
    expect(planned({ posting: { quiet }, now: '2026-11-22T23:00:00Z', ...given })).toMatchObject(expected);
  });
});

describe('a pause', () => {
  const whole = { reason: 'the election' };
  test.each<[string, Given, Step['action']]>([
    ['holds an item', { posting: { pause: [whole] } }, 'hold'],
    ['lets an alert go', { posting: { pause: [whole] }, item: { kind: 'alert' } }, 'publish'],
    ['lets an essential item go', { posting: { pause: [whole] }, item: { essential: 'Flu' } }, 'publish'],
    ['of another account', { posting: { pause: [{ ...whole, accounts: ['other'] }] } }, 'publish'],
    ['of this account', { posting: { pause: [{ ...whole, accounts: ['bluesky'] }] } }, 'hold'],
    ['of another topic', { posting: { pause: [{ ...whole, topics: ['mental-health'] }] } }, 'publish'],
    ['of this topic', { posting: { pause: [{ ...whole, topics: ['flu'] }] } }, 'hold'],
    ['of another kind', { posting: { pause: [{ ...whole, kinds: ['event'] }] } }, 'publish'],
    [
      'of this kind, and another topic',
      { posting: { pause: [{ ...whole, kinds: ['news'], topics: ['x'] }] } },
      'publish',
    ],
    ['that begins later', { posting: { pause: [{ ...whole, from: '2026-11-23' }] } }, 'publish'],
    ['whose last day is over', { posting: { pause: [{ ...whole, until: '2026-11-21' }] } }, 'publish'],
    ['whose last day is today', { posting: { pause: [{ ...whole, until: '2026-11-22' }] } }, 'hold'],
    ['longer than the window', { posting: { pause: [whole] }, now: '2026-11-26T09:00:00Z' }, 'lapse'],
  ])('%s', (_, given, action) => {
    expect(planned(given).action).toBe(action);
  });
});

describe('an item that a code owner must approve', () => {
  const must = { social: social({ approve: true }) };
  const approved = (at: string, source = sourceOf(item(must))) =>
    event({ kind: 'approved', attempt: 'z4', source, at });
  test.each<[string, Given, Partial<Step>]>([
    ['waits', { now: '2026-11-22T09:30:00Z' }, { action: 'hold', owed: false }],
    [
      'and is not in time is listed, with what to do',
      {},
      {
        action: 'ask',
        owed: true,
        reason: expect.stringMatching(/approve its pull request.*npm run settle/),
      },
    ],
    ['goes once it is', { events: [approved('2026-11-22T08:00:00Z')] }, { action: 'publish' }],
    [
      'goes though the run that heard of it is late',
      { events: [{ ...approved('2026-11-22T11:00:00Z'), since: '2026-11-22T09:10:00Z' }] },
      { action: 'publish' },
    ],
    [
      'and was so too late never goes by itself',
      { events: [approved('2026-11-22T11:00:00Z')] },
      { action: 'ask', owed: true },
    ],
    [
      'and was so too late goes when a person says so',
      { events: [approved('2026-11-22T11:00:00Z'), postNow('2026-11-22T11:30:00Z')] },
      { action: 'publish' },
    ],
    [
      'and a person cannot do without',
      { events: [postNow('2026-11-22T11:30:00Z')] },
      { action: 'hold', owed: false },
    ],
    [
      'in other words than it has now waits',
      { events: [approved('2026-11-22T08:00:00Z', 'fedcba9876543210')], now: '2026-11-22T09:30:00Z' },
      { action: 'hold' },
    ],
  ])('%s', (_, given, expected) => {
    expect(planned({ item: must, ...given })).toMatchObject(expected);
  });
});

test.each<[string, Partial<ManifestItem['social']>, string]>([
  ['nobody approved', { approve: true }, 'Nobody has approved it'],
  ['nobody was asked about in time', { missed: 'ask' }, 'Nobody said in time that it may go out late.'],
  ['no run posted', {}, 'No run posted it in time.'],
])('what %s lapses, and says why', (_, given, words) => {
  const step = planned({ item: { social: social(given) }, now: '2026-11-25T09:00:01Z' });
  expect(step).toMatchObject({ action: 'lapse', reason: expect.stringContaining(words) });
});

function social(given: Partial<ManifestItem['social']>): ManifestItem['social'] {
  return { ...item().social, ...given };
}
