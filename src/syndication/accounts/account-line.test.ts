import { describe, expect, test } from 'vitest';
import { NetworkError, type Identity } from '../../networks/network.ts';
import { blueskyAccount } from '../testing/world.ts';
import { accountLine, type AccountKnown } from './account-line.ts';
import { credentialOf, proofOf } from './proof.ts';

const NOW = '2026-11-22T12:00:00Z';
const account = { ...blueskyAccount, settings: { APP_PASSWORD: 'abcd' } };
const identity: Identity = {
  id: 'did:plc:us',
  name: '@news.example.org',
  url: 'https://bsky.app/profile/news.example.org',
  lacks: [],
};
const post = { url: 'https://bsky.app/profile/did:plc:us/post/3n2', at: NOW };
const proved = proofOf(account, identity, { url: post.url, by: 'duty editor', at: NOW, attempt: 'a1' });
const known: AccountKnown = { account, answer: identity, proved };

const line = (changes: Partial<AccountKnown>) => accountLine({ ...known, ...changes }, NOW, 'Europe/London');

describe('the line of an account', () => {
  test('says who it is, what it may do, when its password ends, and who proved it', () => {
    expect(line({})).toEqual({
      words:
        'bluesky: It is @news.example.org on Bluesky, https://bsky.app/profile/news.example.org. It may post. ' +
        'Neither its network nor hub.yaml names an end of its password or token. ' +
        'Readers can see its posts: duty editor opened one at midday on Sunday 22 November 2026.',
      inOrder: true,
    });
  });

  test('says what it may not do, and is not in order then', () => {
    const lacks = ['It may not post: Bluesky says that the account is suspended.'];
    const { words, inOrder } = line({ answer: { ...identity, lacks } });
    expect(words).toContain(lacks[0]);
    expect(words).not.toContain('It may post.');
    expect(inOrder).toBe(false);
  });

  test('gives the reason when its network does not say', () => {
    const answer = new NetworkError('later', 'Bluesky could not be reached.');
    expect(line({ answer })).toEqual({ words: 'bluesky: Bluesky could not be reached.', inOrder: false });
  });

  test.each([
    ['2027-03-01', 'Its password or token ends on Monday 1 March 2027.', true],
    ['2026-12-06', 'ends in 14 days, on Sunday 6 December 2026. Make a new one before then', true],
    ['2026-11-23', 'ends tomorrow, on Monday 23 November 2026.', true],
    ['2026-11-22', 'has ended (Sunday 22 November 2026). Make a new one now', false],
    ['2026-11-01', 'has ended (Sunday 1 November 2026).', false],
  ])('of a password that hub.yaml says ends on %s', (tokenEnds, words, inOrder) => {
    const ending = { ...account, account: { ...account.account, tokenEnds } };
    expect(line({ account: ending })).toMatchObject({ words: expect.stringContaining(words), inOrder });
  });

  test('of a token that we made anew, the ledger knows the end better than hub.yaml', () => {
    const ending = { ...account, account: { ...account.account, tokenEnds: '2026-11-25' } };
    const common = { version: 1, kind: 'renewed', account: 'bluesky', attempt: 'a2', at: NOW } as const;
    const [own, from] = [credentialOf(ending), '0123456789ab'];
    const renewed = [{ ...common, credential: own, from, ends: '2027-01-21T12:00:00Z' }];
    expect(line({ account: ending, renewed }).words).toContain('ends on Thursday 21 January 2027.');
    const before = { ...proved, credential: from };
    expect(line({ account: ending, renewed, proved: before }).words).toContain('duty editor opened one');
  });

  test("believes the network's word before hub.yaml's, and names the steps and the settings", () => {
    const ending = { ...account, account: { ...account.account, tokenEnds: '2027-03-01' } };
    const { words } = line({ account: ending, answer: { ...identity, ends: '2026-11-25T23:30:00Z' } });
    expect(words).toContain('ends in 3 days, on Wednesday 25 November 2026.');
    expect(words).toContain('docs/accounts/bluesky.md says how');
    expect(words).toContain('(BLUESKY_SERVICE, BLUESKY_IDENTIFIER, BLUESKY_APP_PASSWORD)');
  });

  test.each([
    ['of a new account without a post', { proved: undefined }, 'Post a first item to it'],
    [
      'of a new account with one',
      { proved: undefined, newest: post },
      `Open ${post.url} in a private window`,
    ],
    [
      'of one whose password is new',
      { account: { ...account, settings: { APP_PASSWORD: 'efgh' } }, newest: post },
      `Its settings are not those with which it was proved, so it has to be proved again. Open ${post.url}`,
    ],
    [
      'of one whose password is new, and that has posted nothing since',
      { account: { ...account, settings: { APP_PASSWORD: 'efgh' } } },
      'Post the next item to it',
    ],
    [
      'of another account than the one that was proved',
      { answer: { ...identity, id: 'did:plc:other' }, newest: post },
      'It is another account than the one that was proved',
    ],
  ])('asks for a proof %s, which holds nothing up', (_, changes, words) => {
    expect(line(changes)).toMatchObject({ words: expect.stringContaining(words), inOrder: true });
  });

  test('gives the command that notes the proof', () => {
    const { words } = line({ proved: undefined, newest: post });
    expect(words).toContain('npm run accounts -- --confirm bluesky --by "<your role>"');
  });
});
