import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byHand } from './by-hand.ts';
import { networkById, networks } from './index.ts';
import type { Network, SignedIn } from './network.ts';
import { paper } from './paper.ts';
import { signInFor } from './testing/pretend.ts';
import { PRETENDS } from './testing/pretends.ts';

/** Files of the folder that are no network: the interface, what the networks share, and paper, which stands in for any. */
const OTHERS = new Set([
  'all',
  'answer-refusals',
  'answering',
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
  'message',
  'moments',
  'network',
  'newest-first',
  'paper',
  'post',
  'public-picture',
  'redact',
  'refusals',
  'retry-moment',
  'same-words',
  'seen-by-hand',
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
  const called = networks.filter((network) => !network.byHand).map(({ id }) => id);
  const pretended = new Set(Object.values(PRETENDS).map((make) => make({}).network.id));
  expect(called.filter((id) => !pretended.has(id))).toEqual([]);
});

const STORE = { keep: () => undefined, remove: () => undefined, kept: () => [] };

const BY_HAND = [...networks.map((network) => byHand(network, network.id)), byHand(undefined, 'elsewhere')];
const ON_PAPER = networks.map((network) => paper(network, STORE, 'https://news.example/paper/'));

test.each(named([...networks, ...BY_HAND, ...ON_PAPER]))(
  '%s says what it cannot see of what people send us, in full sentences',
  (_, { inbox: { blind } }) => {
    expect(blind.length).toBeGreaterThan(0);
    expect(blind.filter((each) => /^\p{Lu}(?:\S* ){5}[^\n]*[^\s.]\.$/u.test(each))).toEqual(blind);
    expect(new Set(blind).size).toBe(blind.length);
  },
);

test.each(named([...BY_HAND, ...ON_PAPER]))('%s sees nothing, for nobody is asked', (_, { inbox }) => {
  expect(inbox).toEqual({ sees: [], blind: inbox.blind });
});

test.each(named(networks))('%s brings and hides messages just where it says so', async (_, network) => {
  const { inbox } = (await signedInAt(network)) ?? {};
  expect(inbox !== undefined).toBe(network.inbox.sees.length > 0);
  expect(inbox?.hide !== undefined).toBe(network.inbox.hides === true);
});

function named(some: readonly Network[]): readonly (readonly [string, Network])[] {
  return some.map((network) => [`${network.name} (${network.id})`, network]);
}

/** Signs in at the pretend server of a network; nothing where nobody does, because a person posts there. */
function signedInAt(called: Network): Promise<SignedIn> | undefined {
  const pretend = Object.values(PRETENDS)
    .map((make) => make({}))
    .find(({ network }) => network.id === called.id);
  return pretend && !called.byHand ? pretend.network.signIn(signInFor(pretend)) : undefined;
}
