import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../ledger/event.ts';
import { fold } from '../../ledger/fold.ts';
import { event } from '../../ledger/testing/events.ts';
import { plan } from '../plan.ts';
import type { RunAccount } from '../run-account.ts';
import { hub, manifest } from '../testing/items.ts';
import { blueskyAccount } from '../testing/world.ts';
import type { Situation } from './situation.ts';
import type { Step } from './step.ts';

const posted = [event({ kind: 'sending' }), event({ kind: 'receipt' })];
const deleting = event({ kind: 'sending', action: 'delete', attempt: 'b2', text: '', link: null });
const off = { ...blueskyAccount, account: { ...blueskyAccount.account, enabled: false } };
const parked = {
  ...blueskyAccount,
  account: { ...blueskyAccount.account, parked: { since: '2026-11-01' } },
};
const unknown = { ...blueskyAccount, network: undefined };
const address = 'https://bsky.app/profile/did:plc:x/post/3mabcdefghij2';
const settle = 'npm run settle -- a1 bluesky deleted --by <your role>';

describe('more than three items in one run are taken down only when a person agrees to exactly so many', () => {
  test.each<[number, number | undefined, Step['action']]>([
    [3, undefined, 'take-down'],
    [4, undefined, 'ask'],
    [4, 3, 'ask'],
    [4, 5, 'ask'],
    [4, 4, 'take-down'],
    [3, 4, 'take-down'],
  ])('%d items, agreed to %s: %s', (count, yesTakeDown, action) => {
    const ids = ['a1', 'b2', 'c3', 'd4'].slice(0, count);
    const steps = plan(withdrawn(ids, posted, { ...(yesTakeDown !== undefined && { yesTakeDown }) }));
    expect(steps.map((step) => [step.action, step.owed])).toEqual(ids.map(() => [action, true]));
  });

  test('and the words say how to agree', () => {
    const [step] = plan(withdrawn(['a1', 'b2', 'c3', 'd4'], posted));
    expect(step?.reason).toContain('run again with --yes-take-down 4');
  });

  test('what was taken down before does not count', () => {
    const done = [...posted, event({ kind: 'deleted' })];
    const situation = withdrawn(['a1', 'b2', 'c3', 'd4'], posted);
    const progress = new Map(situation.progress).set('a1', fold(done));
    expect(plan({ ...situation, progress }).map(({ action }) => action)).toEqual([
      'nothing',
      'take-down',
      'take-down',
      'take-down',
    ]);
  });
});

describe('what cannot be deleted is named with its link and the command that closes it', () => {
  test.each<[string, readonly LedgerEvent[], RunAccount]>([
    ['the account is switched off', posted, off],
    ['the account is parked', posted, parked],
    ['this Freesheet does not know a network called "bluesky"', posted, unknown],
    [
      'the network did not delete it: Not yours.',
      [...posted, deleting, event({ kind: 'failed', attempt: 'b2', refusal: 'rejected', why: 'Not yours.' })],
      blueskyAccount,
    ],
  ])('%s', (why, events, account) => {
    const [step] = plan(withdrawn(['a1'], events, { accounts: [account] }));
    expect(step).toMatchObject({ action: 'nothing', owed: true });
    expect(step?.reason).toContain(why);
    expect(step?.reason).toContain(address);
    expect(step?.reason).toContain(settle);
  });

  test('an account that hub.yaml does not name any more', () => {
    const former = posted.map((one) => ({ ...one, account: 'former' }));
    const onPaper = posted.map((one) => ({ ...one, account: 'paper.former' }));
    const [step, ...others] = plan(withdrawn(['a1'], [...former, ...onPaper]));
    expect([step?.owed, others]).toEqual([true, []]);
    expect(step?.reason).toBe(
      `Withdrawn, and hub.yaml does not name the account "former" any more. Delete it by hand (${address}), then run "${settle.replace('bluesky', 'former')}".`,
    );
  });

  test('a post that was only begun, on an account that is switched off', () => {
    const [step] = plan(withdrawn(['a1'], posted.slice(0, 1), { accounts: [off] }));
    expect(step).toMatchObject({ action: 'nothing', owed: true });
    expect(step?.reason).toContain(settle);
  });
});

describe('an item that was withdrawn', () => {
  const busy = event({ kind: 'failed', attempt: 'b2', retryAt: '2026-11-22T12:10:00Z' });
  test.each<[string, readonly LedgerEvent[], Partial<Step>]>([
    ['is looked for when it was begun', posted.slice(0, 1), { action: 'look-first', owed: true }],
    ['waits for a network that is busy', [...posted, deleting, busy], { action: 'wait', owed: true }],
    ['does not wait for an earlier wait to post', [...posted, { ...busy, n: 'c1' }], { action: 'take-down' }],
    ['is tried again after a lost answer', [...posted, deleting], { action: 'take-down', owed: true }],
    [
      'and taken down has nothing left',
      [...posted, event({ kind: 'deleted' })],
      { action: 'nothing', owed: false, reason: 'Withdrawn, and its post is deleted.' },
    ],
    ['and that a person deleted has nothing left', [...posted, event({ kind: 'gone' })], { owed: false }],
    [
      'and was refused has nothing left',
      [event({ kind: 'failed' })],
      { action: 'nothing', owed: false, reason: 'Withdrawn: it will not be posted.' },
    ],
    [
      'and of which nobody is sure is for a person',
      [event({ kind: 'sending' }), event({ kind: 'unsure' })],
      { action: 'nothing', owed: true },
    ],
  ])('%s', (_, events, expected) => {
    expect(plan(withdrawn(['a1'], events))).toMatchObject([expected]);
  });
});

function withdrawn(
  ids: readonly string[],
  events: readonly LedgerEvent[],
  given: Partial<Situation> = {},
): Situation {
  const at = '2026-11-22T11:00:00Z';
  return {
    manifest: manifest(
      [],
      ids.map((id) => ({ id, at })),
    ),
    posting: hub.posting,
    accounts: [blueskyAccount],
    progress: new Map(ids.map((id) => [id, fold(events)])),
    sent: [],
    now: '2026-11-22T12:00:00Z',
    ...given,
  };
}
