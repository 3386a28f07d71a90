import { expect, test } from 'vitest';
import { networkName } from './network-name.ts';

test.each([
  ['bluesky', 'Bluesky'],
  ['youtube', 'YouTube'],
  ['x', 'X'],
])('%s is written %s', (network, name) => {
  expect(networkName(network)).toBe(name);
});
