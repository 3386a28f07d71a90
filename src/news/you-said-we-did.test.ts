import { describe, expect, test } from 'vitest';
import type { YouSaidWeDid } from './kinds/you-said-we-did.ts';
import { sampleItem } from './testing/sample-item.ts';
import { countedOver, countsOf, peopleWords, pointWords } from './you-said-we-did.ts';

const ZONE = 'Europe/London';
const changed = { said: 'The door is hard to find.', decision: 'changed', did: 'There is a sign.' } as const;
const planned = {
  said: 'Open later.',
  decision: 'planned',
  did: 'We will open until 7pm.',
  by: '2027-01-30T00:00:00Z',
} as const;
const notChanged = {
  said: 'Open on Sundays.',
  decision: 'not-changed',
  did: 'The laboratory is closed.',
} as const;
const told = (points: YouSaidWeDid['points'], people?: number, published = '2026-11-13T09:00:00Z') =>
  sampleItem({ kind: 'you-said-we-did', published, youSaidWeDid: { points, people } });

describe('a point', () => {
  test('says what became of it in words, and by when what is planned will be done', () => {
    const words = pointWords({ points: [changed, planned, notChanged] }, ZONE);
    expect(words.map(({ label, tag, by }) => [label, tag, by])).toEqual([
      ['We did', 'Changed', undefined],
      ['What we plan', 'Planned', 'by Friday 29 January 2027'],
      ['Why not', 'Not changed', undefined],
    ]);
    expect(words[0]).toMatchObject({ said: 'The door is hard to find.', answer: 'There is a sign.' });
  });
});

describe('the counts', () => {
  test('are of things said, of each decision, and of people', () => {
    const items = [told([changed, changed, planned], 1200), told([notChanged], 12), sampleItem()];
    expect(countsOf(items)).toEqual([
      { number: '1,212', words: 'people told us' },
      { number: '4', words: 'things that you said' },
      { number: '2', words: 'changed' },
      { number: '1', words: 'planned' },
      { number: '1', words: 'not changed' },
    ]);
  });

  test('leave people out when nobody counted them, and are none over nothing', () => {
    expect(countsOf([told([changed])]).map(({ words }) => words)).toEqual([
      'thing that you said',
      'changed',
      'planned',
      'not changed',
    ]);
    expect(countsOf([])).toEqual([]);
  });

  test.each([
    [[told([changed], 3)], 'Counted over 1 report published on Friday 13 November 2026.'],
    [
      [told([changed]), told([changed], 3, '2026-11-20T09:00:00Z')],
      'Counted over 2 reports published from Friday 13 November 2026 to Friday 20 November 2026. 1 of them does not say how many people told us.',
    ],
    [[], ''],
  ])('say what they are counted over', (items, words) => {
    expect(countedOver(items, ZONE)).toBe(words);
  });
});

test.each([
  [undefined, []],
  [1, ['1 person told us']],
  [4120, ['4,120 people told us']],
])('of %s people it says %j', (people, words) => {
  expect(peopleWords({ points: [changed], people })).toEqual(words);
});
