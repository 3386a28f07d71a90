import { expect, test } from 'vitest';
import { facts, HUB, lines, run } from './testing/facts.ts';
import { unknownNetworks } from './unknown-networks.ts';

const account = { id: 'ours', url: 'https://example.org', connected: '2026-01-01', enabled: true };

test.each([{ enabled: false }, { parked: { since: '2026-01-02' } }])(
  'an account that is not in use may be on any network: %o',
  (change) => {
    const hub = { ...HUB, accounts: [{ ...account, network: 'x', ...change }] };
    expect(run(unknownNetworks, facts({}, { hub }))).toEqual([]);
  },
);

test.each([
  ['bluesky', []],
  ['blusky', [expect.stringContaining('"blusky", to which nothing can be posted. Did you mean "bluesky"?')]],
  ['myspace', [expect.stringContaining('The networks are: bluesky')]],
])('an account on "%s"', (network, expected) => {
  const hub = { ...HUB, accounts: [{ ...account, network }] };
  expect(lines(run(unknownNetworks, facts({}, { hub })))).toEqual(expected);
});
