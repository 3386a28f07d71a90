import { describe, expect, test } from 'vitest';
import { fold } from '../ledger/fold.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { event } from '../ledger/testing/events.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { Situation } from './plan/situation.ts';
import type { Step } from './plan/step.ts';
import { plan } from './plan.ts';
import type { RunAccount } from './run-account.ts';
import { hub, item, manifest } from './testing/items.ts';
import { blueskyAccount } from './testing/world.ts';

const account = blueskyAccount;
const ours = account.account;

describe('an item that is due', () => {
  test('is published', () => {
    expect(planned()).toMatchObject({ action: 'publish', n: 'c0', owed: true });
  });

  test('has the n of its correction, which is read and never counted', () => {
    expect(planned({ correction: 2 })).toMatchObject({ action: 'publish', n: 'c2' });
  });

  test('waits for the hour from which it may be posted', () => {
    const step = planned({ postFrom: '2026-11-22T17:30:00Z' });
    expect(step).toMatchObject({ action: 'wait', until: '2026-11-22T17:30:00Z', owed: false });
    expect(step.reason).toContain('5:30pm on Sunday 22 November 2026');
  });
});

describe('an item is not for an account', () => {
  test.each<[string, Partial<ManifestItem>, Partial<RunAccount['account']>]>([
    ['is switched off', {}, { enabled: false }],
    ['is parked', {}, { parked: { since: '2026-11-01' } }],
    ['is not to be posted', { social: { ...item().social, post: false } }, {}],
    ['this kind of item', { kind: 'notice' }, { kinds: ['alert'] }],
    ['these topics', {}, { topics: ['mental-health'] }],
    ['these places', { places: [] }, { places: ['thornby'] }],
    ['before the account was connected', { published: '2026-11-21T23:59:00Z' }, { connected: '2026-11-22' }],
    ['has expired', { expires: '2026-11-22T09:00:00Z' }, {}],
  ])('and the reason says: %s', (reason, change, switched) => {
    const step = planned(change, [], { accounts: [{ ...account, account: { ...ours, ...switched } }] });
    expect(step).toMatchObject({ action: 'nothing', owed: false });
    expect(step.reason).toContain(reason);
  });

  test('whose network this Freesheet does not know', () => {
    const step = planned({}, [], { accounts: [{ ...account, network: undefined }] });
    expect(step).toMatchObject({
      action: 'nothing',
      reason: 'This Freesheet does not know a network called "bluesky".',
    });
  });

  test.each<[string, Partial<ManifestItem>, Partial<RunAccount['account']>]>([
    ['published on the day of connection', {}, { connected: '2026-11-22' }],
    [
      'of its topics and places and kinds',
      {},
      { topics: ['flu'], places: ['thornby', 'x'], kinds: ['news'] },
    ],
    ['exactly three days late', { postFrom: '2026-11-19T12:00:00Z' }, {}],
    ['that expires in a second', { expires: '2026-11-22T12:00:01Z' }, {}],
  ])('but one %s is', (_, change, switched) => {
    const step = planned(change, [], { accounts: [{ ...account, account: { ...ours, ...switched } }] });
    expect(step.action).toBe('publish');
  });
});

describe('posting is paused', () => {
  const posting = { ...hub.posting, pause: [{ reason: 'a major incident' }] };

  test('and what was begun is looked for all the same', () => {
    expect(planned({}, [event({ kind: 'sending' })], { posting }).action).toBe('look-first');
  });

  test('and holds what is due, with the reason', () => {
    expect(planned({}, [], { posting })).toMatchObject({
      action: 'hold',
      owed: false,
      reason: 'Held: posting is paused (a major incident).',
    });
  });

  test('and what would not be posted anyway keeps its own reason', () => {
    expect(planned({ social: { ...item().social, post: false } }, [], { posting }).action).toBe('nothing');
  });
});

describe('at most four new posts go out in any 60 minutes', () => {
  const six = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((id, hour) =>
    item({ id, postFrom: `2026-11-22T0${hour}:00:00Z` }),
  );

  test('oldest first, and the rest wait', () => {
    const steps = plan(situation(six.toReversed()));
    expect(steps.map(({ item: id, action, until }) => [id, action, until])).toEqual([
      ['a1', 'publish', undefined],
      ['b2', 'publish', undefined],
      ['c3', 'publish', undefined],
      ['d4', 'publish', undefined],
      ['e5', 'wait', '2026-11-22T13:00:00Z'],
      ['f6', 'wait', '2026-11-22T13:00:00Z'],
    ]);
  });

  test('counted from what the ledger says was sent in the last hour, by account', () => {
    const sent = [
      { item: 'x1', account: 'bluesky', at: '2026-11-22T11:00:00Z' },
      { item: 'x2', account: 'bluesky', at: '2026-11-22T11:20:00Z' },
      { item: 'x3', account: 'bluesky', at: '2026-11-22T11:40:00Z' },
      { item: 'x3', account: 'paper.bluesky', at: '2026-11-22T11:59:00Z' },
    ];
    const steps = plan({ ...situation(six), sent });
    expect(steps.map(({ until }) => until)).toEqual([
      undefined,
      undefined,
      '2026-11-22T12:20:00Z',
      '2026-11-22T12:40:00Z',
      '2026-11-22T13:00:00Z',
      '2026-11-22T13:00:00Z',
    ]);
    expect(steps.map(({ owed }) => owed)).toEqual([true, true, false, false, false, false]);
  });
});

describe('an item that is not listed', () => {
  test('is left alone: absence never deletes and never corrects', () => {
    expect(plan(situation([], [event({ kind: 'receipt' })]))).toEqual([]);
  });

  const withdrawn = manifest([], [{ id: 'k7m2p9q4wd', at: '2026-11-22T11:00:00Z' }]);

  test('because it was withdrawn is never posted', () => {
    expect(plan({ ...situation([]), manifest: withdrawn })).toEqual([]);
  });

  test('because it was withdrawn is never posted, though the manifest lists it too', () => {
    const both = manifest([item()], [{ id: 'k7m2p9q4wd', at: '2026-11-22T11:00:00Z' }]);
    expect(plan({ ...situation([item()]), manifest: both })).toEqual([]);
  });

  test('because it was withdrawn is still looked for when it was begun', () => {
    const begun = { ...situation([], [event({ kind: 'sending' })]), manifest: withdrawn };
    expect(plan(begun)).toMatchObject([{ action: 'look-first', title: 'k7m2p9q4wd' }]);
  });

  test('because it was withdrawn loses the post that still stands', () => {
    const [step] = plan({ ...situation([], [event({ kind: 'receipt' })]), manifest: withdrawn });
    expect(step).toMatchObject({ action: 'take-down', owed: true, targets: [{ n: 'c0' }] });
    expect(step?.reason).toContain('https://bsky.app/');
  });
});

function planned(
  change: Partial<ManifestItem> = {},
  events: readonly LedgerEvent[] = [],
  given: Partial<Situation> = {},
): Step {
  const [step] = plan({ ...situation([item(change)], events), ...given });
  if (!step) throw new Error('The plan has no step.');
  return step;
}

function situation(items: readonly ManifestItem[], events: readonly LedgerEvent[] = []): Situation {
  return {
    manifest: manifest(items),
    posting: hub.posting,
    accounts: [account],
    progress: new Map([['k7m2p9q4wd', fold(events)]]),
    sent: [],
    now: '2026-11-22T12:00:00Z',
  };
}
