import { expect, test } from 'vitest';
import type { Account } from './hub.ts';
import { emailLists, isPageOfPost } from './is-listed.ts';

const account = (changes: Partial<Account>): Account => ({
  id: 'news',
  network: 'bluesky',
  url: 'https://news.example.org/subscribe/',
  connected: '2026-01-01',
  enabled: true,
  ...changes,
});

test.each([
  ['a post of an account', account({}), 'https://bsky.app/profile/x/post/1', true],
  [
    'an email, whose address is that of the account',
    account({}),
    'https://news.example.org/subscribe/',
    false,
  ],
  ['a message to colleagues', account({ network: 'webhook' }), 'https://teams.example/1', false],
  [
    'a message to colleagues who are shown',
    account({ network: 'webhook', listed: true }),
    'https://chat.example/1',
    true,
  ],
  [
    'a post of an account that hub.yaml does not name any more',
    account({ id: 'other' }),
    'https://x.com/a/status/1',
    true,
  ],
])('residents are led to %s: %j, %s: %j', (_, own, url, shown) => {
  expect(isPageOfPost([own], 'news', url)).toBe(shown);
});

test('a list of news by email is where people join it, and no account to follow', () => {
  const list = { network: 'govuk-notify', url: 'https://join.example.org/' };
  expect(emailLists([account(list), account({}), account({ ...list, enabled: false })])).toEqual([list.url]);
});
