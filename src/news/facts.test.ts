import { describe, expect, test } from 'vitest';
import { facts, overNotice } from './facts.ts';

const hub = {
  timeZone: 'Europe/London',
  places: [
    { id: 'thornby', name: 'Thornby' },
    { id: 'millmere', name: 'Millmere' },
  ],
};
const expires = '2026-11-20T17:00:00Z';
const before = '2026-11-20T16:59:59Z';

describe('the facts of an item', () => {
  test('are its places, and until when it holds', () => {
    expect(facts({ kind: 'notice', places: ['millmere', 'thornby'], expires }, hub, before)).toEqual([
      { name: 'Places', value: 'Millmere, Thornby' },
      { name: 'Until', value: '5pm on Friday 20 November 2026' },
    ]);
  });

  test('are none when it says nothing of the kind, or is only there to be read', () => {
    expect(facts({ kind: 'notice', places: [] }, hub, before)).toEqual([]);
    expect(facts({ kind: 'story', places: ['thornby'] }, hub, before)).toEqual([]);
  });

  test('say nothing of an end that has come: the notice at the top does', () => {
    expect(facts({ kind: 'event', places: ['thornby'], expires }, hub, expires)).toEqual([
      { name: 'Place', value: 'Thornby' },
    ]);
    expect(overNotice({ expires }, hub, expires)).toBe('This held until 5pm on Friday 20 November 2026.');
  });

  test('there is no such notice while it holds, or when it has no end', () => {
    expect([overNotice({ expires }, hub, before), overNotice({}, hub, before)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
