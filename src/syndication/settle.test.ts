import { describe, expect, test } from 'vitest';
import { fold } from '../ledger/fold.ts';
import { event } from '../ledger/testing/events.ts';
import { readSettlement, settle, tooEarly, type Settlement } from './settle.ts';

const at = '2026-11-22T12:00:00Z';
const events = [event({ kind: 'sending' }), event({ kind: 'unsure' })];
const posted = ['k7m2p9q4wd', 'bluesky', 'posted', 'https://bsky.app/x', '--by', 'duty editor'];
const notPosted = ['k7m2p9q4wd', 'bluesky', 'not-posted', '--by', 'duty editor'];

describe('a person settles what nobody knew', () => {
  test.each([
    ['it is there', posted, 'posted'],
    ['it is not there', notPosted, 'ready'],
  ])('because %s', (_, args, state) => {
    const settled = settle(events, settlement(args), at, 'd1');
    expect(settled).toMatchObject([{ by: 'duty editor', attempt: 'a1' }]);
    expect(fold([...events, ...settled])[0]?.state).toBe(state);
  });

  test.each([
    ['has its receipt', [...events, event({ kind: 'receipt' })]],
    ['is only begun: the next run looks', events.slice(0, 1)],
    ['is another account', [event({ kind: 'unsure', account: 'facebook' })]],
  ])('but not what %s', (_, others) => {
    expect(settle(others, settlement(notPosted), at, 'd1')).toEqual([]);
  });
});

test('a space that a phone puts after what it pastes is no part of it, and the ledger is saved when asked to', () => {
  const spaced = [...posted.slice(0, 4).map((word) => `${word} `), ...posted.slice(4)];
  expect(settlement(spaced)).toEqual(settlement(posted));
  expect(settlement(posted)).not.toHaveProperty('save');
  expect(settlement([...posted, '--save'])).toMatchObject({ save: true });
});

describe('what was lost a moment ago', () => {
  const soon = '2026-11-22T11:14:59Z';

  test('cannot be said not to be there before it had time to come', () => {
    expect(tooEarly(events, settlement(notPosted), soon)).toBe('2026-11-22T11:15:00Z');
    expect(settle(events, settlement(notPosted), soon, 'd1')).toEqual([]);
    expect(tooEarly(events, settlement(notPosted), '2026-11-22T11:15:00Z')).toBeUndefined();
  });

  test('can be said to be there at once', () => {
    expect(settle(events, settlement(posted), soon, 'd1')).toHaveLength(1);
  });
});

describe('a settlement is refused', () => {
  test.each([
    ['without who looked', notPosted.slice(0, 3), '--by'],
    ['with an email address', [...notPosted.slice(0, 4), 'jo@example.org'], 'Never a name'],
    [
      'without the address of the post',
      posted.filter((word) => !word.startsWith('https')),
      'address of the post',
    ],
    [
      'with an address that is none',
      posted.map((word) => word.replace('https://', '')),
      'beginning with https://',
    ],
    ['with another outcome', notPosted.map((word) => word.replace('not-posted', 'maybe')), '"not-posted"'],
    ['without an account', ['k7m2p9q4wd'], 'Name the item and the account'],
  ])('%s', (_, args, wrong) => {
    expect(readSettlement(args)).toHaveProperty('wrong', expect.stringContaining(wrong));
  });
});

function settlement(args: readonly string[]): Settlement {
  const read = readSettlement(args);
  if ('wrong' in read) throw new Error(read.wrong);
  return read;
}
