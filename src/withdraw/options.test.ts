import { describe, expect, test } from 'vitest';
import { readWithdrawal } from './options.ts';

describe('what the command is asked for', () => {
  test('is an item and a reason, in one line', () => {
    expect(readWithdrawal(['k7m2p9q4wd', '--reason', ' It was\n too early. '])).toEqual({
      item: 'k7m2p9q4wd',
      reason: 'It was too early.',
      erase: false,
    });
  });

  test('may be to erase the words, for which no reader sees a reason', () => {
    const args = [
      'k7m2p9q4wd',
      '--erase',
      '--by',
      'duty editor',
      '--hub',
      '../our-hub',
      '--ledger',
      '../ledger',
    ];
    expect(readWithdrawal(args)).toEqual({
      item: 'k7m2p9q4wd',
      erase: true,
      by: 'duty editor',
      hub: '../our-hub',
      ledger: '../ledger',
    });
  });

  test.each([
    ['no item', ['--reason', 'Too early'], 'by its id'],
    ['two items', ['k7m2p9q4wd', 'd4k8s2v6zb', '--reason', 'Too early'], 'Name one item'],
    ['no reason', ['k7m2p9q4wd'], '--reason'],
    ['an empty reason', ['k7m2p9q4wd', '--reason', ' '], '--reason'],
    ['an empty reason to erase', ['k7m2p9q4wd', '--erase', '--reason', ''], '--reason'],
    ['a reason as long as an item', ['k7m2p9q4wd', '--reason', 'x'.repeat(301)], '301 characters'],
    ['an email address as reason', ['k7m2p9q4wd', '--reason', 'Asked by jo@example.org'], 'Name nobody'],
    ['a reason of control characters', ['k7m2p9q4wd', '--reason', 'Too \u0007early'], 'cannot be printed'],
    ['a role that git or a shell would read', ['k7m2p9q4wd', '--erase', '--by', 'jo"; rm'], '--by'],
    ['a role that is an address', ['k7m2p9q4wd', '--erase', '--by', 'jo@example.org'], '--by'],
  ])('is refused with %s', (_, args, wrong) => {
    expect(readWithdrawal(args)).toHaveProperty('wrong', expect.stringContaining(wrong));
  });
});
