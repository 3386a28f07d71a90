import { expect, test } from 'vitest';
import { parseHub } from './hub-files.ts';
import { officialAccounts } from './official-accounts.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
accounts:
  - { id: b, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-01-01, handle: "@x.example" }
  - { id: y, network: youtube, url: "https://youtube.example/x/", connected: 2026-01-02, enabled: false }
  - { id: x, network: x, url: "https://x.example/us", connected: 2026-01-03, parked: { since: 2026-02-01, see: b } }
  - { id: f, network: facebook, url: "https://f.example/us", connected: 2026-01-03, parked: { since: 2026-02-02, see: "https://example.org/new/" } }
  - { id: t, network: tiktok, url: "https://t.example/us", connected: 2026-01-03, parked: { since: 2026-02-03 } }
`);
const { used, others, parked } = officialAccounts(HUB);

test('an account in use has its network, its name there, its address and since when', () => {
  expect(used).toEqual([
    { network: 'Bluesky', handle: '@x.example', url: 'https://bsky.app/profile/x', since: '2026-01-01' },
  ]);
});

test('an account that is switched off is ours all the same, named by its address where it has no handle', () => {
  expect(others).toEqual([
    { network: 'YouTube', handle: 'youtube.example/x', url: 'https://youtube.example/x/' },
  ]);
});

test('a parked account says since when, and points to where we are', () => {
  expect(parked.map(({ network, left, see }) => [network, left, see])).toEqual([
    ['X', '2026-02-01', { name: '@x.example on Bluesky', url: 'https://bsky.app/profile/x' }],
    ['Facebook', '2026-02-02', { name: 'example.org/new', url: 'https://example.org/new/' }],
    ['TikTok', '2026-02-03', undefined],
  ]);
});

test('an account that only colleagues read is not shown, nor one that hub.yaml keeps back', () => {
  const [first, ...rest] = HUB.accounts.slice(0, 2);
  const accounts = [
    { ...first, network: 'webhook' },
    ...rest.map((one) => ({ ...one, enabled: true, listed: false })),
  ] as typeof HUB.accounts;
  expect(officialAccounts({ accounts })).toEqual({ used: [], others: [], parked: [] });
});
