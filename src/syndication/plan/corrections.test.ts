import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../ledger/event.ts';
import { event } from '../../ledger/testing/events.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { item } from '../testing/items.ts';
import { CHANGES } from '../testing/life.ts';
import { planned, type Given } from '../testing/planning.ts';
import type { Step } from './step.ts';

const updated = [
  { at: '2026-11-22T11:30:00Z', what: 'Shut until 5pm', minor: false, state: 'updated' as const },
];
const alert = { kind: 'alert', correction: 1, changes: updated } as const;
const over = [{ at: '2026-11-22T11:30:00Z', what: 'It is open', minor: false, state: 'stood-down' as const }];
const stoodDown = { ...alert, changes: over, expires: '2026-11-22T11:30:00Z' } as const;
const wrong = { ...alert, changes: CHANGES } as const;
const pause = [{ reason: 'the election' }];
const once = { correction: 1, changes: CHANGES };
const sending = event({ kind: 'sending' });
const posted = [sending, event({ kind: 'receipt' })];
const onMastodon = posted.map((one) => ({ ...one, account: 'mastodon' }));
const away = [...posted, event({ kind: 'deleted', because: 'corrected' })];
const answer = event({ kind: 'sending', n: 'c1', attempt: 'b2', correction: 1, target: 'at://1' });
const answered = [...posted, answer, event({ kind: 'receipt', n: 'c1', attempt: 'b2' })];
const skipped = event({ kind: 'settled', n: 'c1', attempt: 'z9', outcome: 'skip' });
const no = { kind: 'failed', attempt: 'b2', refusal: 'rejected', why: 'Too rude.' } as const;

describe('a correction uses the best means of the network, or that of hub.yaml where the network has it', () => {
  test.each<[string, Given, Step['means']]>([
    ['edits on Mastodon', { on: 'mastodon', events: onMastodon }, 'edit'],
    ['answers on Mastodon', { on: 'mastodon', events: onMastodon, account: { correct: 'reply' } }, 'reply'],
    ['reposts on Bluesky', { events: posted }, 'repost'],
    ['answers on Bluesky', { events: posted, account: { correct: 'reply' } }, 'reply'],
    ['cannot edit on Bluesky, so it reposts', { events: posted, account: { correct: 'edit' } }, 'repost'],
    ['posts again what is deleted already', { events: away }, 'repost'],
  ])('%s', (_, given, means) => {
    expect(planned({ item: once, ...given })).toMatchObject({ action: 'correct', means, owed: true });
  });
});

test('an item whose words are others, and whose correction is the same, is neither posted again nor corrected', () => {
  const asked = { revision: 'fedcba9876543210', correction: 0 };
  const bluesky = planned({ item: asked, events: posted });
  const mastodon = planned({ item: asked, events: onMastodon, on: 'mastodon' });
  expect([bluesky, mastodon].map(({ action, reason }) => [action, reason])).toEqual([
    ['nothing', expect.stringMatching(/^Already posted\./)],
    ['nothing', expect.stringMatching(/^Already posted\./)],
  ]);
});

describe('news of an alert', () => {
  test.each<[string, Given, Step['means'], string | undefined]>([
    ['edits on Mastodon', { on: 'mastodon', events: onMastodon }, 'edit', undefined],
    ['answers on Bluesky, though it would repost there', {}, 'reply', 'Update: Shut until 5pm.'],
    [
      'cannot edit on Bluesky, so it answers',
      { account: { correct: 'edit' } },
      'reply',
      'Update: Shut until 5pm.',
    ],
    ['reposts where hub.yaml says so', { account: { correct: 'repost' } }, 'repost', undefined],
    ['goes in a pause', { posting: { pause } }, 'reply', 'Update: Shut until 5pm.'],
    [
      'goes in quiet hours',
      { posting: { quiet: { from: '11:00', until: '13:00' } } },
      'reply',
      'Update: Shut until 5pm.',
    ],
    [
      'says that the alert is over, though it has expired by that',
      { item: stoodDown },
      'reply',
      'Stood down: It is open.',
    ],
    [
      'says so by posting again what was deleted for it',
      { item: stoodDown, account: { correct: 'repost' }, events: away },
      'repost',
      undefined,
    ],
    ['is no correction: a mistake in an alert is reposted as ever', { item: wrong }, 'repost', undefined],
  ])('%s', (_, given, means, says) => {
    const step = planned({ item: alert, events: posted, ...given });
    expect(step).toMatchObject({ action: 'correct', means, owed: true, urgent: true });
    expect(step.says).toBe(says);
  });

  test('leaves the post of an alert alone that has ended by itself', () => {
    const step = planned({ item: { ...alert, expires: '2026-11-22T11:59:00Z' }, events: posted });
    expect(step).toMatchObject({ action: 'nothing', reason: expect.stringContaining('has expired') });
  });

  test('answers the first post, and says what was not said yet', () => {
    const both = { ...stoodDown, correction: 2, changes: [...updated, ...over] };
    expect(planned({ item: both, events: answered })).toMatchObject({
      means: 'reply',
      n: 'c2',
      targets: [{ n: 'c0' }],
      says: 'Stood down: It is open.',
    });
  });

  test('of an update and of its end at once says the end only', () => {
    const both = { ...stoodDown, correction: 2, changes: [...updated, ...over] };
    expect(planned({ item: both, events: posted }).says).toBe('Stood down: It is open.');
  });
});

describe('a correction leaves the post alone, and says why', () => {
  test.each<[string, Given]>([
    ['hub.yaml says not to correct posts there', { account: { correct: 'none' } }],
    ['the account is switched off', { account: { enabled: false } }],
    ['the account is parked', { account: { parked: { since: '2026-11-01' } } }],
    ['the item has expired', { item: { ...once, expires: '2026-11-22T11:59:00Z' } }],
    ['the item says that it is not to be posted', { item: { ...once, social: social({ post: false }) } }],
    ['a person decided to leave the post', { events: [...posted, skipped] }],
    [
      'a person deleted one of its posts, so no other is made',
      {
        events: [...answered, event({ kind: 'gone', n: 'c1', attempt: 'b2' })],
        account: { correct: 'reply' },
      },
    ],
  ])('%s', (why, given) => {
    const step = planned({ item: once, events: posted, ...given });
    expect(step).toMatchObject({ action: 'nothing', owed: false });
    expect(step.reason).toContain(
      `Corrected since, but ${why}: the post on bluesky differs and is left alone.`,
    );
  });
});

describe('a correction has nothing to do', () => {
  test.each<[string, Given]>([
    ['when only a minor change was made', { item: { revision: 'ffffffffffffffff' }, events: posted }],
    ['when it is answered already', { item: once, events: answered, account: { correct: 'reply' } }],
    ['when an older manifest comes after it', { item: {}, events: answered, account: { correct: 'reply' } }],
    ['when an older manifest meets a post that is away', { item: {}, events: away }],
  ])('%s', (_, given) => {
    expect(planned(given)).toMatchObject({ action: 'nothing', owed: false });
  });
});

describe('a correction is held', () => {
  test.each<[string, Given, string]>([
    ['by a pause, for what would be a new post', { posting: { pause } }, 'paused (the election)'],
    ['by a pause, though its post is deleted already', { posting: { pause }, events: away }, 'paused'],
    ['until a code owner approves it', { item: { ...once, social: social({ approve: true }) } }, 'approve'],
  ])('%s', (_, given, why) => {
    const step = planned({ item: once, events: posted, ...given });
    expect(step).toMatchObject({ action: 'hold', owed: false, reason: expect.stringContaining(why) });
  });

  test('by a pause, but not when the post is only edited', () => {
    const step = planned({ item: once, on: 'mastodon', events: onMastodon, posting: { pause } });
    expect(step).toMatchObject({ action: 'correct', means: 'edit' });
  });
});

describe('a correction that failed', () => {
  const words = { ...answer, text: 'Correction: The clinic opens at 10am, not 9am.' };
  test.each<[string, readonly LedgerEvent[], Given, Partial<Step>]>([
    [
      'waits for the moment that was named',
      [later('2026-11-22T12:10:00Z')],
      {},
      { action: 'wait', owed: true },
    ],
    ['goes on when it has come', [later('2026-11-22T12:00:00Z')], {}, { action: 'correct' }],
    [
      'is for a person when its answer was refused for good',
      [words, event({ ...no, n: 'c1' })],
      { account: { correct: 'reply' } },
      { action: 'nothing', owed: true },
    ],
    [
      'is for a person when its post may not be deleted',
      [event({ kind: 'sending', action: 'delete', attempt: 'b2', text: '' }), event(no)],
      {},
      { action: 'nothing', owed: true },
    ],
    [
      'is for a person when it was deleted, and may not be posted again',
      [...away.slice(2), event({ ...no, n: 'c1', revision: '0123456789abcdef' })],
      {},
      { action: 'nothing', owed: true, reason: expect.stringContaining('skip --correction 1 --by') },
    ],
  ])('%s', (_, events, given, expected) => {
    expect(planned({ item: once, events: [...posted, ...events], ...given })).toMatchObject(expected);
  });
});

describe('a person who deletes', () => {
  const again = event({ kind: 'sending', n: 'r2026-11-21', attempt: 'r1' });
  const repeat = [again, event({ kind: 'receipt', n: 'r2026-11-21', attempt: 'r1' })];
  const repeatGone = event({ kind: 'gone', n: 'r2026-11-21', attempt: 'r1' });

  test('only a repeat leaves the first post to be corrected', () => {
    const step = planned({ item: once, events: [...posted, ...repeat, repeatGone] });
    expect(step).toMatchObject({ action: 'correct', targets: [{ n: 'c0' }] });
  });

  test('the first post leaves a repeat to be edited, and nothing to be posted anew', () => {
    const events = [...posted, ...repeat, event({ kind: 'gone' })];
    const edited = events.map((one) => ({ ...one, account: 'mastodon' }));
    expect(planned({ item: once, on: 'mastodon', events: edited })).toMatchObject({
      action: 'correct',
      targets: [{ n: 'r2026-11-21' }],
    });
    expect(planned({ item: once, events })).toMatchObject({ action: 'nothing' });
  });
});

function later(retryAt: string): LedgerEvent {
  return event({ kind: 'failed', n: 'c1', attempt: 'b2', retryAt });
}

function social(given: Partial<ManifestItem['social']>): ManifestItem['social'] {
  return { ...item().social, ...given };
}
