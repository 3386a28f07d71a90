import { expect, test } from 'vitest';
import { preElection } from './pre-election.ts';
import { facts, HUB, item, lines, run } from './testing/facts.ts';

const check = (pause: object, front = '', now = '2026-11-22T12:00:00Z') => {
  const posting = { ...HUB.posting, pause: [{ reason: 'Pre-election period', ...pause }] };
  return lines(run(preElection, facts({ 'news/a.md': item(front) }, { hub: { ...HUB, posting }, now })));
};

test('a period that is over is no news: an archive is not told of what was held', () => {
  const period = { from: '2026-11-19', until: '2026-11-30' };
  expect(check(period)).toHaveLength(1);
  expect(check(period, '', '2026-12-01T00:00:01Z')).toEqual([]);
});

test('a period without an end holds until somebody takes it out', () => {
  expect(check({})).toEqual([
    'news/a.md:5:12 warns Its post is held until somebody takes the pause out of hub.yaml: Pre-election period. If it cannot wait, say why: essential: "Why people need it now". Otherwise leave it so.',
  ]);
});

test('a pause that is for no election is not told of here', () => {
  expect(check({ reason: 'Maintenance' })).toEqual([]);
});

test('only what it is for is held', () => {
  expect(check({ topics: ['vaccinations'] })).toEqual([]);
  expect(check({ topics: ['vaccinations'] }, 'topics: [vaccinations]')).toHaveLength(1);
  expect(check({}, 'social: { post: false }')).toEqual([]);
});
