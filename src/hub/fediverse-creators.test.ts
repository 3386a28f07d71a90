import { expect, test } from 'vitest';
import { fediverseCreators } from './fediverse-creators.ts';

const account = {
  id: 'm',
  network: 'mastodon',
  url: 'https://social.example.org/@news',
  connected: '2026-01-01',
  enabled: true,
};

test.each([
  [{ handle: '@news@social.example.org' }, ['@news@social.example.org']],
  [{ handle: '@news' }, ['@news@social.example.org']],
  [{ handle: 'news' }, ['@news@social.example.org']],
  [{}, []],
  [{ handle: '@news', network: 'bluesky' }, []],
  [{ handle: '@news', enabled: false }, []],
  [{ handle: '@news', parked: { since: '2026-02-01' } }, []],
])('an account with %o is credited as %j', (change, creators) => {
  expect(fediverseCreators({ accounts: [{ ...account, ...change }] })).toEqual(creators);
});
