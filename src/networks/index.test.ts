import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { networkById, networks } from './index.ts';
import { PRETENDS } from './testing/pretends.ts';

/** Files of the folder that are no network: the interface, what the networks share, and paper, which stands in for any. */
const OTHERS = new Set([
  'all',
  'by-hand',
  'comparable-address',
  'cut-at-word',
  'fields',
  'graphemes',
  'hashed-key',
  'http',
  'index',
  'links-in-text',
  'loopback-only',
  'moments',
  'network',
  'paper',
  'post',
  'public-picture',
  'redact',
  'refusals',
  'retry-moment',
  'same-words',
  'settings',
]);

test('the list of networks is the folder', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''));
  expect(files.filter((file) => !OTHERS.has(file))).toEqual(networks.map(({ id }) => id));
});

test('a network is found by the name that hub.yaml gives it', () => {
  expect(networkById('bluesky')?.name).toBe('Bluesky');
  expect(networkById('mastodon')?.name).toBe('Mastodon');
  expect(networkById('Bluesky')).toBeUndefined();
});

test('every network that is called has a pretend server', () => {
  const called = networks.filter(({ byHand }) => !byHand).map(({ id }) => id);
  const pretended = new Set(Object.values(PRETENDS).map((make) => make({}).network.id));
  expect(called.filter((id) => !pretended.has(id))).toEqual([]);
});
