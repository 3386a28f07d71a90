import { describe, expect, test } from 'vitest';
import { subjects, subjectsOf } from './subjects.ts';

const hub = {
  topics: [],
  places: [
    { id: 'thornby', name: 'Thornby' },
    { id: 'millmere', name: 'Millmere' },
    { id: 'skelbeck', name: 'Skelbeck' },
  ],
};
const now = '2026-11-22T12:00:00Z';
const inMillmere = { topics: [], places: ['millmere', 'thornby'] };
const inThornby = { topics: [], places: ['thornby'] };
const overInSkelbeck = { topics: [], places: ['skelbeck'], expires: '2026-11-22T12:00:00Z' };

describe('places', () => {
  const places = subjects('places', hub, [inMillmere, overInSkelbeck, inThornby], now);

  test('come in the order of hub.yaml, each with its items and its page', () => {
    expect(places).toEqual([
      { id: 'thornby', name: 'Thornby', path: '/places/thornby/', items: [inMillmere, inThornby] },
      { id: 'millmere', name: 'Millmere', path: '/places/millmere/', items: [inMillmere] },
      { id: 'skelbeck', name: 'Skelbeck', path: '/places/skelbeck/', items: [] },
    ]);
  });

  test('keep a place whose only item no longer holds, with nothing in it', () => {
    expect(places.map(({ id }) => id)).toContain('skelbeck');
  });

  test('are named by an item in its own order, without those that hub.yaml has not got', () => {
    expect(subjectsOf(['millmere', 'oxley', 'thornby'], places).map(({ id }) => id)).toEqual([
      'millmere',
      'thornby',
    ]);
  });
});
