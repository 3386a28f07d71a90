import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../ledger/event.ts';
import { fold } from '../../ledger/fold.ts';
import { event } from '../../ledger/testing/events.ts';
import { bluesky } from '../../networks/bluesky.ts';
import { plan } from '../plan.ts';
import { hub, item, manifest } from '../testing/items.ts';
import { summaryFacts, type Sources } from './facts.ts';

const NOW = '2026-11-23T08:05:00Z';
const accounts = hub.accounts.map((account) => ({ account, ledgerId: account.id, network: bluesky }));

function facts(events: readonly LedgerEvent[], changes: Partial<Sources> = {}) {
  const sources = { manifest: manifest([item()]), hub, accounts, events, now: NOW, ...changes };
  const byItem = Map.groupBy(events, (one) => one.item);
  const steps = plan({
    manifest: sources.manifest,
    accounts: sources.accounts,
    posting: sources.hub.posting,
    progress: new Map([...byItem].map(([id, ofItem]) => [id, fold(ofItem)])),
    sent: [],
    now: sources.now,
  });
  return summaryFacts({ ...sources, steps });
}

const words = (matters: readonly { readonly words: string }[]) => matters.map((one) => one.words);

describe('what a person must see to', () => {
  test('is a post of which nobody knows whether it is public, with the command that settles it', () => {
    const { needs, late } = facts([event({ kind: 'sending' }), event({ kind: 'unsure' })]);
    expect(words(needs)).toEqual([
      expect.stringContaining('npm run settle -- k7m2p9q4wd bluesky not-posted'),
    ]);
    expect(late).toEqual([]);
  });

  test('is what a network refused for good, with the page of the item', () => {
    const { needs } = facts([
      event({ kind: 'failed', refusal: 'rejected', why: 'The text is too long.', revision: item().revision }),
    ]);
    expect(words(needs)).toEqual([
      expect.stringMatching(
        /^Refused.*The text is too long\. https:\/\/news\.example\.org\/news\/k7m2p9q4wd\/$/,
      ),
    ]);
  });

  test('is an account that no longer lets us in', () => {
    const { needs, late } = facts([
      event({ kind: 'failed', refusal: 'unauthorised', why: 'The password is wrong.' }),
    ]);
    expect(words(needs)).toEqual([
      expect.stringMatching(/^The password is wrong\. If it wants .* docs\/accounts\/bluesky\.md says how/),
    ]);
    expect(late).toEqual([]);
  });

  test('is a post that lapsed, until it is settled', () => {
    const lapsed = event({ kind: 'lapsed', at: '2026-11-22T12:00:00Z' });
    expect(words(facts([lapsed]).needs)).toEqual([expect.stringContaining('post-now')]);
    const skipped = event({ kind: 'settled', outcome: 'skip', at: '2026-11-22T13:00:00Z' });
    expect(facts([lapsed, skipped]).needs).toEqual([]);
  });

  test('is no post that lapsed on an account that is switched off since', () => {
    const off = accounts.map((one) => ({ ...one, account: { ...one.account, enabled: false } }));
    expect(facts([event({ kind: 'lapsed' })], { accounts: off, now: NOW }).needs).toEqual([]);
  });

  test('is a post of a withdrawn item that only a person can delete', () => {
    const { needs } = facts(
      [
        event({ kind: 'sending' }),
        event({ kind: 'receipt' }),
        event({ kind: 'failed', attempt: 'a2', action: 'delete', refusal: 'rejected', why: 'It is locked.' }),
      ],
      { manifest: manifest([], [{ id: 'k7m2p9q4wd', at: '2026-11-22T13:00:00Z' }]) },
    );
    expect(needs).toEqual([
      expect.objectContaining({ title: 'Item k7m2p9q4wd', words: expect.stringContaining('by hand') }),
    ]);
  });
});

describe('what is late', () => {
  test('is what ought to be public and is not, with what went wrong', () => {
    const { late, needs } = facts([event({ kind: 'failed', why: 'Bluesky could not be reached.' })]);
    expect(words(late)).toEqual([
      'Will be posted. The last time it failed: Bluesky could not be reached. https://news.example.org/news/k7m2p9q4wd/',
    ]);
    expect(needs).toEqual([]);
  });

  test('is a post in doubt, which the next run looks for', () => {
    expect(words(facts([event({ kind: 'sending' })]).late)).toEqual([
      expect.stringContaining('looks on the network'),
    ]);
  });

  test('is nothing that still waits for its time', () => {
    const later = manifest([item({ postFrom: '2026-11-24T09:00:00Z' })]);
    expect(facts([], { manifest: later })).toMatchObject({ late: [], needs: [], held: [] });
  });
});

test('what a pause holds is named with its reason', () => {
  const paused = { ...hub, posting: { ...hub.posting, pause: [{ reason: 'Period of mourning' }] } };
  const { held, pauses } = facts([], { hub: paused });
  expect(words(held)).toEqual([expect.stringContaining('Period of mourning')]);
  expect(pauses).toEqual([{ reason: 'Period of mourning' }]);
});

test.each([
  ['2026-11-23T08:05:00Z', '2026-11-22T08:00:00Z'],
  ['2026-11-23T07:00:00Z', '2026-11-22T08:00:00Z'],
  ['2026-10-25T08:20:00Z', '2026-10-24T07:00:00Z'],
  ['2026-03-29T07:10:00Z', '2026-03-28T08:00:00Z'],
])('at %s what went out is told from the summary of the day before on, at %s', (now, since) => {
  expect(facts([], { now }).since).toBe(since);
});
