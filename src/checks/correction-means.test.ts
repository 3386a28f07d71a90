import { expect, test } from 'vitest';
import { correctionMeans } from './correction-means.ts';
import { facts, HUB, lines, run } from './testing/facts.ts';

const check = (network: string, correct?: 'edit' | 'repost' | 'reply' | 'none') => {
  const account = { id: 'ours', network, url: 'https://example.org', connected: '2026-01-01', enabled: true };
  return lines(run(correctionMeans, facts({}, { hub: { ...HUB, accounts: [{ ...account, correct }] } })));
};

test('a way to correct that the network has not is named, with those it has', () => {
  expect(check('bluesky', 'edit')).toEqual([
    'hub.yaml:1:1 warns The account "ours" says "correct: edit", which its network cannot do. Write one of: repost, reply, none.',
  ]);
});

test.each([
  ['bluesky', 'repost'],
  ['bluesky', 'none'],
  ['bluesky', undefined],
  ['myspace', 'edit'],
] as const)('on %s, "%s" is no fault here', (network, correct) => {
  expect(check(network, correct)).toEqual([]);
});
