import { expect, test } from 'vitest';
import { accountNetworkName, networkName } from './network-name.ts';

test.each([
  ['bluesky', 'Bluesky'],
  ['youtube', 'YouTube'],
  ['x', 'X'],
])('%s is written %s', (network, name) => {
  expect(networkName(network)).toBe(name);
});

test.each([
  ['news', 'Bluesky'],
  ['paper.news', 'Bluesky (on paper)'],
  ['long-gone', 'Long-gone'],
])('the account %s is shown as %s', (account, shown) => {
  const accounts = [
    { id: 'news', network: 'bluesky', url: 'https://a.example', connected: '2026-01-01', enabled: true },
  ];
  expect(accountNetworkName({ accounts }, account)).toBe(shown);
});
