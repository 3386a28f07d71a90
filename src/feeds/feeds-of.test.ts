import { expect, test } from 'vitest';
import { feedsOf } from './feeds-of.ts';
import { placeScopes, topicScopes } from './scope.ts';
import { SAMPLE_HUB } from './testing/sample.ts';

test.each([
  ['places', placeScopes(SAMPLE_HUB)],
  ['topics', topicScopes(SAMPLE_HUB)],
] as const)('every feed of %s can be subscribed to', (list, scopes) => {
  expect(feedsOf(list, SAMPLE_HUB).map(({ path }) => path)).toEqual(scopes.map(({ path }) => path));
});
