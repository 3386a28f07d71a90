import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event } from './testing/events.ts';
import { fold, receipts } from './fold.ts';

const [sending, later] = [
  event({ kind: 'sending', attempt: 'a1' }),
  event({ kind: 'sending', attempt: 'b2', at: '2026-11-22T13:00:00Z', createdAt: '2026-11-22T13:00:00Z' }),
];
const receipt = event({ kind: 'receipt', attempt: 'a1' });
const failed = event({ kind: 'failed', attempt: 'a1' });
const unsure = event({ kind: 'unsure', attempt: 'a1' });
const isThere = event({ kind: 'settled', attempt: 'a1', outcome: 'posted', url: 'https://bsky.app/x' });
const isNotThere = event({ kind: 'settled', attempt: 'a1', outcome: 'not-posted' });
const gone = event({ kind: 'gone', attempt: 'a1' });
const deletion = event({
  kind: 'sending',
  action: 'delete',
  attempt: 'd4',
  text: '',
  link: null,
  at: '2026-11-22T12:30:00Z',
});
const away = event({ kind: 'deleted', attempt: 'd4' });
const lapsed = event({ kind: 'lapsed', attempt: 'l1' });
const decided = (outcome: 'post-now' | 'skip', at = '2026-11-26T09:00:00Z') =>
  event({ kind: 'settled', attempt: `p${outcome.length}`, outcome, at });

describe('what the events of a post amount to', () => {
  test.each([
    ['nothing but a sending: look first', [sending], 'open'],
    ['a sending and its receipt: posted', [sending, receipt], 'posted'],
    ['a sending and its refusal: failed', [sending, failed], 'failed'],
    ['a refusal that had no sending: failed', [failed], 'failed'],
    ['a failed attempt and a new one: look first', [sending, failed, later], 'open'],
    [
      'a receipt for one attempt leaves another open, and the post is there',
      [sending, receipt, later],
      'posted',
    ],
    ['nobody knows: unsure', [sending, unsure], 'unsure'],
    ['nobody knows of one, and another failed: unsure', [sending, unsure, later], 'unsure'],
    ['a person found it: posted', [sending, unsure, isThere], 'posted'],
    ['a person did not find it: ready again', [sending, unsure, isNotThere], 'ready'],
    [
      'a person did not find it, and the receipt came by another branch: posted',
      [sending, isNotThere, receipt],
      'posted',
    ],
    [
      'we thought it failed, and the receipt came by another branch: posted',
      [sending, failed, receipt],
      'posted',
    ],
    ['a person deleted it: gone', [sending, receipt, gone], 'gone'],
    ['we deleted it: deleted', [sending, receipt, deletion, away], 'deleted'],
    ['we were deleting it: it is there until that is known', [sending, receipt, deletion], 'posted'],
    [
      'we deleted it, and another run found it gone: deleted',
      [sending, receipt, gone, deletion, away],
      'deleted',
    ],
    ['its window passed: lapsed', [lapsed], 'lapsed'],
    ['a person wants it all the same: ready again', [lapsed, decided('post-now')], 'ready'],
    ['a person does not want it: skipped', [lapsed, decided('skip')], 'skipped'],
    ['it lapsed, and was posted by another run: posted', [lapsed, sending, receipt], 'posted'],
  ])('%s', (_, events, state) => {
    expect(fold(events).map((progress) => progress.state)).toEqual([state]);
  });

  test('is kept apart by account and by n', () => {
    const events = [
      receipt,
      event({ kind: 'sending', account: 'paper.bluesky' }),
      event({ kind: 'failed', n: 'c1' }),
    ];
    expect(fold(events).map(({ account, n, state }) => [account, n, state])).toEqual([
      ['bluesky', 'c0', 'posted'],
      ['bluesky', 'c1', 'failed'],
      ['paper.bluesky', 'c0', 'open'],
    ]);
  });

  test('a result closes only the sending with its own attempt', () => {
    expect(fold([sending, later, failed])[0]?.open).toEqual([later]);
  });

  test('every attempt of a post has the moment of the first', () => {
    expect(fold([later, sending])[0]?.createdAt).toBe(sending.createdAt);
  });

  test('a refusal for good is remembered by the revision and the words that were refused', () => {
    const rejected = event({ kind: 'failed', attempt: 'a1', refusal: 'rejected' });
    const before = event({
      kind: 'failed',
      attempt: 'c3',
      refusal: 'rejected',
      revision: 'fedcba9876543210',
    });
    expect(fold([sending, rejected, before])[0]?.rejected).toEqual([
      { action: 'post', revision: sending.revision, text: sending.text },
      { action: 'post', revision: 'fedcba9876543210' },
    ]);
  });

  test.each([
    [
      'that nobody refused is why the post is not there any more',
      [deletion],
      { because: 'withdrawn', attempt: 'd4' },
    ],
    ['for a correction names it', [{ ...deletion, correction: 1 }], { because: 'corrected', attempt: 'd4' }],
    [
      'whose answer was lost may have been done',
      [deletion, { ...failed, attempt: 'd4' }],
      { because: 'withdrawn' },
    ],
    [
      'that was refused was not done',
      [deletion, { ...failed, attempt: 'd4', refusal: 'unauthorised' as const }],
      undefined,
    ],
    ['that is known is over', [deletion, away], undefined],
  ])('a deletion %s', (_, events, deleting) => {
    const [progress] = fold([sending, receipt, ...events]);
    expect({ deleting: progress?.deleting }).toMatchObject({ deleting });
  });

  test('an edit changes what the post says, and not which post it is', () => {
    const edit = event({
      kind: 'sending',
      action: 'edit',
      attempt: 'e5',
      text: 'New',
      correction: 1,
      at: '2026-11-22T12:10:00Z',
    });
    const done = event({ kind: 'receipt', attempt: 'e5', at: '2026-11-22T12:10:01Z' });
    expect(fold([sending, receipt, edit])[0]?.posted).toMatchObject({ attempt: 'a1', text: sending.text });
    expect(fold([sending, receipt, edit, done])[0]?.posted).toMatchObject({
      attempt: 'a1',
      text: 'New',
      correction: 1,
    });
  });

  test('"Also on" names posts that are there, and no other', () => {
    const other = event({ kind: 'receipt', account: 'facebook', url: 'https://example.org/2' });
    const deleted = event({ kind: 'gone', account: 'facebook' });
    expect(receipts([sending, receipt, other, deleted])).toEqual([
      { account: 'bluesky', at: receipt.at, url: receipt.url },
    ]);
  });
});

describe('a fold needs no order and no clock', () => {
  const some = fc.array(
    fc.constantFrom(
      sending,
      later,
      receipt,
      failed,
      unsure,
      isThere,
      isNotThere,
      gone,
      { ...failed, attempt: 'b2' },
      deletion,
      away,
      { ...failed, attempt: 'd4' },
      lapsed,
      decided('skip'),
      decided('post-now'),
    ),
    { maxLength: 12 },
  );

  test('every permutation folds the same', () => {
    const permuted = some.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(permuted, ([events, shuffled]) => {
        expect(fold(shuffled)).toEqual(fold(events));
      }),
    );
  });

  test('two branches fold the same whichever way they merge, and events that both have count once', () => {
    fc.assert(
      fc.property(some, some, (ours, theirs) => {
        const merged = new Set([...ours, ...theirs]);
        expect(fold([...ours, ...theirs])).toEqual(fold([...merged]));
        expect(fold([...theirs, ...ours])).toEqual(fold([...merged]));
      }),
    );
  });
});
