import { describe, expect, test } from 'vitest';
import { facts, factsFirst } from './facts.ts';
import { sampleItem } from './testing/sample-item.ts';

const hub = {
  site: 'https://example.org',
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
    const alert = sampleItem({ kind: 'alert', places: ['millmere', 'thornby'], expires });
    expect(facts(alert, hub, before)).toEqual([
      { name: 'Places', lines: [{ text: 'Millmere, Thornby' }] },
      { name: 'Until', lines: [{ text: '5pm on Friday 20 November 2026' }] },
    ]);
  });

  test('are of a notice its service too, and from when until when it holds', () => {
    const notice = { from: '2026-11-20T13:00:00Z', until: expires, service: 'Thornby Clinic' };
    expect(facts(sampleItem({ kind: 'notice', places: ['thornby'], notice, expires }), hub, before)).toEqual([
      { name: 'Service', lines: [{ text: 'Thornby Clinic', own: true }] },
      { name: 'Place', lines: [{ text: 'Thornby' }] },
      { name: 'When', lines: [{ text: 'From 1pm to 5pm on Friday 20 November 2026' }] },
    ]);
    expect(facts(sampleItem({ kind: 'notice', places: [] }), hub, before)).toEqual([
      { name: 'When', lines: [{ text: 'Until further notice' }] },
    ]);
  });

  test('are of a consultation when it closes and how to take part', () => {
    const consultation = { closes: expires, phone: '01632 960 010', paper: 'At the library' };
    const names = facts(sampleItem({ kind: 'consultation', consultation }), hub, before).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Opens', 'Closes', 'Phone', 'On paper']);
  });

  test('are none when it says nothing of the kind, or is only there to be read', () => {
    expect(facts(sampleItem({ kind: 'alert', places: [] }), hub, before)).toEqual([]);
    expect(facts(sampleItem({ kind: 'story', places: ['thornby'] }), hub, before)).toEqual([]);
  });

  test('say nothing of an end that has come: the notice at the top does', () => {
    expect(facts(sampleItem({ kind: 'notice', places: ['thornby'], expires }), hub, expires)).toEqual([
      { name: 'Place', lines: [{ text: 'Thornby' }] },
    ]);
  });

  test('stand before the text where they are what readers came for', () => {
    expect([factsFirst({ kind: 'event' }), factsFirst({ kind: 'news' })]).toEqual([true, false]);
  });
});
