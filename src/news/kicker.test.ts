import { expect, test } from 'vitest';
import { kicker } from './kicker.ts';

const hub = {
  topics: [
    { id: 'flu', name: 'Flu' },
    { id: 'say', name: 'Have your say' },
  ],
  places: [{ id: 'thornby', name: 'Thornby' }],
};

test.each([
  ['news', ['flu'], ['thornby'], 'Flu'],
  ['notice', [], ['thornby'], 'Service notice · Thornby'],
  ['event', ['unknown'], [], "What's on"],
  ['consultation', ['say'], [], 'Have your say'],
  ['news', [], [], ''],
] as const)('a %s about %j in %j is announced by "%s"', (kind, topics, places, words) => {
  expect(kicker({ kind, topics, places }, hub)).toBe(words);
});
