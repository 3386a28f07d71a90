import { describe, expect, test } from 'vitest';
import { fold } from '../ledger/fold.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { event } from '../ledger/testing/events.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { Situation } from './plan/situation.ts';
import type { Step } from './plan/step.ts';
import { plan } from './plan.ts';
import { hub, item, manifest } from './testing/items.ts';
import { blueskyAccount } from './testing/world.ts';

const account = blueskyAccount;

describe('an item that the ledger knows', () => {
  const sending = event({
    kind: 'sending',
    text: 'Flu clinics open (k7m2p9q4wd)\n\nWalk in on Saturday.',
  });
  const rejected = event({ kind: 'failed', refusal: 'rejected', why: 'Too long.' });
  const busy = event({ kind: 'failed', retryAt: '2026-11-22T12:10:00Z' });
  const receipt = event({ kind: 'receipt' });
  const settled = event({ kind: 'settled' });
  const gone = event({ kind: 'gone' });

  test.each<[string, readonly LedgerEvent[], Partial<ManifestItem>, Partial<Step>]>([
    ['was begun: looks first', [sending], {}, { action: 'look-first', owed: true }],
    ['was begun under another n: looks first', [sending], { correction: 1 }, { action: 'look-first' }],
    [
      'is too old, but was begun: looks first',
      [sending],
      { postFrom: '2026-11-01T09:00:00Z' },
      { action: 'look-first' },
    ],
    ['was posted: nothing', [sending, receipt], {}, { action: 'nothing', owed: false }],
    [
      'was posted and corrected: brought in line',
      [sending, receipt],
      { correction: 3 },
      { action: 'correct', n: 'c3', means: 'repost', owed: true },
    ],
    ['a person said is posted: nothing', [sending, settled], {}, { action: 'nothing', owed: false }],
    [
      'a person deleted: nothing, whatever n',
      [sending, receipt, gone],
      { correction: 1 },
      { action: 'nothing', owed: false },
    ],
    [
      'nobody is sure of: a person must settle',
      [sending, event({ kind: 'unsure' })],
      {},
      { action: 'nothing', owed: true },
    ],
    ['was refused for good: nothing', [sending, rejected], {}, { action: 'nothing', owed: true }],
    [
      'was refused, and is another revision now: again',
      [sending, rejected],
      { revision: 'ffffffffffffffff' },
      { action: 'publish' },
    ],
    [
      'was refused, and has a text for posts now: again',
      [sending, rejected],
      { social: { ...item().social, text: 'Walk in.' } },
      { action: 'publish' },
    ],
    [
      'has a picture that was refused, whatever its text for posts: nothing',
      [{ ...rejected, revision: '0123456789abcdef' }],
      { social: { ...item().social, text: 'Walk in.' } },
      { action: 'nothing', owed: true },
    ],
    [
      'was refused, and is corrected now: again',
      [sending, rejected],
      { correction: 1 },
      { action: 'publish', n: 'c1' },
    ],
    [
      'the network was too busy for: waits',
      [sending, busy],
      {},
      { action: 'wait', until: '2026-11-22T12:10:00Z', owed: true },
    ],
    [
      'the network was busy for until now: again',
      [sending, { ...busy, retryAt: '2026-11-22T12:00:00Z' }],
      {},
      { action: 'publish' },
    ],
    [
      'failed because of a password: tried once a run',
      [sending, event({ kind: 'failed', refusal: 'unauthorised' })],
      {},
      { action: 'publish' },
    ],
    [
      'was posted to paper only: published',
      [event({ kind: 'receipt', account: 'paper.bluesky' })],
      {},
      { action: 'publish' },
    ],
  ])('and %s', (_, events, change, expected) => {
    expect(planned(change, events)).toMatchObject(expected);
  });

  test('and is not to be corrected there says so', () => {
    const accounts = [{ ...account, account: { ...account.account, correct: 'none' as const } }];
    const step = planned({ correction: 1 }, [sending, receipt], { accounts });
    expect(step).toMatchObject({ action: 'nothing', owed: false });
    expect(step.reason).toContain('differs and is left alone');
  });

  test('and nobody is sure of names the exact command', () => {
    const { reason } = planned({}, [sending, event({ kind: 'unsure' })]);
    expect(reason).toContain('npm run settle -- k7m2p9q4wd bluesky not-posted --by <your role>');
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
