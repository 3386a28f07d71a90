import { describe, expect, test } from 'vitest';
import { byHand } from '../../networks/by-hand.ts';
import { mastodon } from '../../networks/mastodon.ts';
import { NetworkError, type Identity, type Network } from '../../networks/network.ts';
import { mastodonAccount } from '../testing/world.ts';
import { accountLine, type AccountKnown } from './account-line.ts';
import { proofOf } from './proof.ts';

const NOW = '2026-11-22T12:00:00Z';
const answer: Identity = { id: 'us', name: '@us', url: 'https://social.example/@us', lacks: [] };
const newest = { url: 'https://social.example/@us/1', at: NOW };

const line = (network: Partial<Network>, known: Partial<AccountKnown> = {}) => {
  const account = { ...mastodonAccount, network: { ...mastodon, ...network }, settings: { TOKEN: 't' } };
  return accountLine({ account, answer, ...known }, NOW, 'Europe/London');
};

describe('the line of an account', () => {
  test('to which a person posts says so, is in order, and asks for nothing', () => {
    const refused = new NetworkError('unauthorised', 'A person posts there.');
    expect(line(byHand(mastodon, 'mastodon'), { answer: refused })).toEqual({
      words: 'mastodon: A person posts to Mastodon by hand, on the page that each run makes for it.',
      inOrder: true,
    });
  });

  test.each([
    ['with a post that nobody has opened is not connected', { newest }, false, 'It is not connected yet'],
    ['that has posted nothing yet waits for its first post', {}, true, 'Post a first item'],
  ])('of a network that may show posts to nobody, %s', (_, known, inOrder, words) => {
    expect(line({ provedFirst: true }, known)).toMatchObject({
      inOrder,
      words: expect.stringContaining(words),
    });
  });

  test('of such a network is in order once a person has opened its post', () => {
    const account = { ...mastodonAccount, settings: { TOKEN: 't' } };
    const proved = proofOf(account, answer, { url: newest.url, by: 'duty editor', at: NOW, attempt: 'a' });
    expect(line({ provedFirst: true }, { newest, proved })).toMatchObject({ inOrder: true });
  });

  test.each([
    [5, 400_000, '$0.40 of $5.00 are spent this month.'],
    [undefined, 0, 'hub.yaml says no "budget", so it posts nothing.'],
  ])('that costs money, with a budget of %s, says what is spent', (budget, spent, words) => {
    const account = {
      ...mastodonAccount,
      account: { ...mastodonAccount.account, ...(budget !== undefined && { budget }) },
      network: { ...mastodon, costs: true },
      settings: {},
    };
    expect(accountLine({ account, answer, spent }, NOW, 'Europe/London').words).toContain(words);
  });

  test('says in one sentence what it may not do, and whatever else is wrong after it', () => {
    const lacks = ['read posts (read:statuses)', 'The list has a fault.', 'upload pictures (write:media)'];
    const { words, inOrder } = line({}, { answer: { ...answer, lacks } });
    expect(words).toContain(
      'https://social.example/@us. It may not read posts (read:statuses) or upload pictures (write:media). The list has a fault.',
    );
    expect(inOrder).toBe(false);
  });
});
